import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import { type CallbackEvent, createCallbackReceiver, WecomCallbackError } from '@livebus/wecom';

export interface StatusCallback {
  sender: string | undefined;
  status: number;
}

/** The app's callback URL, or where that forwards to. */
export interface CallbackListener {
  readonly port: number;
  /** The event of a live with this status, once it has come; undefined when it has not come in time. */
  findStatus(livingid: string, status: number): Promise<StatusCallback | undefined>;
  close(): Promise<void>;
}

export interface CallbackListenerOptions {
  port: number;
  token: string;
  encodingAesKey: string;
  corpid: string;
  /** How long an event may take to come. */
  waitMs: number;
}

const LOOK_EVERY_MS = 50;

export async function listenForCallbacks(options: CallbackListenerOptions): Promise<CallbackListener> {
  const { port, corpid, waitMs } = options;
  const receiver = createCallbackReceiver({ ...options, receiveIds: [corpid] });
  const events: CallbackEvent[] = [];
  const server = createServer((request, response) => {
    void answer(request).then(
      (text) => response.writeHead(200).end(text),
      (error: unknown) => response.writeHead(error instanceof WecomCallbackError ? 400 : 500).end(),
    );
  });

  async function answer(request: IncomingMessage): Promise<string> {
    const query = new URL(request.url ?? '/', 'http://localhost').searchParams;
    const named = (name: string) => query.get(name) ?? '';
    const signed = {
      msg_signature: named('msg_signature'),
      timestamp: named('timestamp'),
      nonce: named('nonce'),
    };
    if (query.has('echostr')) return receiver.verifyUrl({ ...signed, echostr: named('echostr') });
    let body = '';
    for await (const chunk of request.setEncoding('utf8')) body += chunk;
    events.push(receiver.readEvent(signed, body));
    return 'success';
  }

  const find = (livingid: string, status: number): StatusCallback | undefined => {
    for (const event of events) {
      if (event.type !== 'living_status_change' || event.LivingId !== livingid || event.Status !== status) continue;
      return { sender: event.FromUserName, status: event.Status };
    }
    return undefined;
  };

  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : port,
    async findStatus(livingid, status) {
      const until = Date.now() + waitMs;
      for (;;) {
        const event = find(livingid, status);
        if (event !== undefined || Date.now() >= until) return event;
        await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
      }
    },
    async close() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
