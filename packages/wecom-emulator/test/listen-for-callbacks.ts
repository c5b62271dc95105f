import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type CallbackEvent, createCallbackReceiver } from '@livebus/wecom';

export const keys = { token: 'QDG6eK', encodingAesKey: 'jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C' };

export interface CallbackListener {
  /** What belongs into a seed. */
  readonly callback: { url: string; token: string; encodingAesKey: string };
  /** What arrived, opened by the real client, repeats included. */
  readonly events: CallbackEvent[];
  /** How the next posts are answered: a status with a text, or not at all; `success` once these are used up. */
  answerNext(...answers: ({ status: number; text?: string; location?: string } | 'silence')[]): void;
  close(): Promise<void>;
}

/** A callback URL on this machine that verifies, decrypts and keeps everything, as a provider's server would. */
export async function listenForCallbacks(...receiveIds: string[]): Promise<CallbackListener> {
  const receiver = createCallbackReceiver({ ...keys, receiveIds });
  const events: CallbackEvent[] = [];
  const answers: Parameters<CallbackListener['answerNext']> = [];

  const server = createServer((request, response) => {
    void answer(request, response).catch((error) => response.writeHead(500).end(String(error)));
  });

  async function answer(request: IncomingMessage, response: ServerResponse) {
    const query = Object.fromEntries(new URL(request.url ?? '/', 'http://listener').searchParams);
    const { msg_signature = '', timestamp = '', nonce = '', echostr } = query;
    const signed = { msg_signature, timestamp, nonce };
    const wanted = answers.shift() ?? { status: 200 };
    if (wanted === 'silence') return;
    if (echostr !== undefined) {
      response.writeHead(wanted.status).end(wanted.text ?? receiver.verifyUrl({ ...signed, echostr }));
      return;
    }
    let body = '';
    for await (const chunk of request) body += chunk;
    events.push(receiver.readEvent(signed, body));
    if (wanted.location !== undefined) response.setHeader('location', wanted.location);
    response.writeHead(wanted.status).end(wanted.text ?? 'success');
  }

  await once(server.listen(0, '127.0.0.1'), 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The listener has no port.');
  return {
    callback: { url: `http://127.0.0.1:${address.port}/hook`, ...keys },
    events,
    answerNext: (...next) => {
      answers.push(...next);
    },
    async close() {
      server.closeAllConnections();
      await once(server.close(), 'close');
    },
  };
}
