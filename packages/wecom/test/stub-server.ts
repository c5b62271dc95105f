import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

/** A request as the stub saw it. */
export interface StubRequest {
  path: string;
  query: URLSearchParams;
  /** The parsed JSON body; undefined for a GET. */
  body: unknown;
}

export interface StubAnswer {
  status?: number;
  /** A text goes out as it is, anything else as JSON. */
  body: unknown;
}

export interface StubServer {
  readonly url: string;
  readonly requests: StubRequest[];
  /** Connections opened so far. */
  connections(): number;
  close(): Promise<void>;
}

/** An HTTP server that answers what a test says: for answers that the emulator, being faithful, does not give. */
export async function startStubServer(answer: (request: StubRequest) => StubAnswer): Promise<StubServer> {
  const requests: StubRequest[] = [];
  const sockets = new Set<Socket>();
  const server = createServer(async (incoming, outgoing) => {
    const request = await read(incoming);
    requests.push(request);
    const { status = 200, body } = answer(request);
    outgoing.writeHead(status, { 'Content-Type': 'application/json' });
    outgoing.end(typeof body === 'string' ? body : JSON.stringify(body));
  });
  server.on('connection', (socket) => sockets.add(socket));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    connections: () => sockets.size,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

async function read(incoming: IncomingMessage): Promise<StubRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk);
  const text = Buffer.concat(chunks).toString();
  const url = new URL(incoming.url ?? '/', 'http://stub');
  return { path: url.pathname, query: url.searchParams, body: text === '' ? undefined : JSON.parse(text) };
}

export const tokenAnswer = { errcode: 0, errmsg: 'ok', access_token: 'stub-access-token', expires_in: 7200 };
