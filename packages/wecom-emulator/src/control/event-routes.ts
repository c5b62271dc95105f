import { Hono } from 'hono';
import type { Emulator } from '../create-emulator.ts';

const COALESCE_MS = 100;
const HEARTBEAT_MS = 15_000;

/** Server-sent events: `changed`, at most ten times a second, whenever anything in the emulator did. */
export function createEventRoutes(emulator: Emulator): Hono {
  return new Hono().get('/', () => {
    return new Response(streamChanges(emulator), { headers: { 'Content-Type': 'text/event-stream; charset=utf-8' } });
  });
}

function streamChanges({ onChange }: Emulator): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let stop: () => void = () => undefined;
  return new ReadableStream<Uint8Array>(
    {
      start(controller) {
        const send = (text: string) => {
          // A reader who is behind has a `changed` waiting already.
          if ((controller.desiredSize ?? 0) > 0) controller.enqueue(encoder.encode(text));
        };
        let pending: NodeJS.Timeout | undefined;
        const forget = onChange(() => {
          pending ??= setTimeout(() => {
            pending = undefined;
            send('event: changed\ndata: {}\n\n');
          }, COALESCE_MS);
        });
        const heartbeat = setInterval(() => send(': still here\n\n'), HEARTBEAT_MS);
        stop = () => {
          forget();
          clearInterval(heartbeat);
          clearTimeout(pending);
        };
        send('retry: 1000\n: listening\n\n');
      },
      cancel: () => stop(),
    },
    { highWaterMark: 8 },
  );
}
