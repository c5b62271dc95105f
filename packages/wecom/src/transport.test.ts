import { once } from 'node:events';
import { createServer as createHttpServer, type Server } from 'node:http';
import { type AddressInfo, connect as connectTo, createServer, type Socket } from 'node:net';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { startEmulator } from 'wecom-emulator';
import { caught } from '../test/caught.ts';
import { plannedLive, selfBuilt } from '../test/emulated-apps.ts';
import { type StubServer, startStubServer, tokenAnswer } from '../test/stub-server.ts';
import { createTestClock } from '../test/test-clock.ts';
import { getToken } from './auth/get-token.ts';
import { createWecomClient, type WecomClientOptions } from './index.ts';

let emulator: Awaited<ReturnType<typeof startEmulator>>;
const closers: (() => Promise<void>)[] = [];
beforeAll(async () => {
  emulator = await startEmulator();
});
afterEach(async () => {
  emulator.reset();
  for (const close of closers.splice(0)) await close();
});
afterAll(() => emulator.close());

const open = (options: Partial<WecomClientOptions> = {}) =>
  createWecomClient({ baseUrl: emulator.url, app: selfBuilt, clock: createTestClock(), ...options });

/** A client that has its token, so that the fault hits the call itself. */
async function openWithToken(options: Partial<WecomClientOptions> = {}) {
  const wecom = open(options);
  await wecom.live.getUserAllLivingid({ userid: 'zhangsan' });
  return wecom;
}

async function startStub(answer: Parameters<typeof startStubServer>[0]): Promise<StubServer> {
  const stub = await startStubServer(answer);
  closers.push(stub.close);
  return stub;
}

async function listen(onConnection: (socket: Socket) => void): Promise<number> {
  const server = createServer(onConnection);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  closers.push(async () => {
    server.close();
  });
  return (server.address() as AddressInfo).port;
}

test('connection refused: nothing has reached WeCom', async () => {
  const stub = await startStubServer(() => ({ body: {} }));
  await stub.close();
  const error = await caught(open({ baseUrl: stub.url }).live.createLive(plannedLive()));
  expect(error).toMatchObject({
    reason: 'connection',
    code: 'ECONNREFUSED',
    mayHaveReached: false,
    mayHaveHappened: false,
  });
});

test('unknown host: nothing has reached WeCom', async () => {
  const error = await caught(open({ baseUrl: 'http://qyapi.invalid' }).live.createLive(plannedLive()));
  expect(error).toMatchObject({ reason: 'connection', mayHaveReached: false });
});

test('a failed TLS handshake: nothing has reached WeCom', async () => {
  const port = await listen((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'));
  const error = await caught(open({ baseUrl: `https://127.0.0.1:${port}` }).live.createLive(plannedLive()));
  expect(error).toMatchObject({ reason: 'connection', mayHaveReached: false });
});

test('a time-out while still connecting: nothing has reached WeCom', async () => {
  const port = await listen(() => undefined);
  const error = await caught(
    open({ baseUrl: `https://127.0.0.1:${port}`, timeoutMs: 50 }).live.createLive(plannedLive()),
  );
  expect(error).toMatchObject({ reason: 'timeout', mayHaveReached: false });
});

test('a connection that never stands ends with the limit of the client, and closing does not wait for ever', async () => {
  const port = await listen(() => undefined);
  const wecom = open({ baseUrl: `https://127.0.0.1:${port}`, timeoutMs: 100 });
  const error = await caught(wecom.call(getToken, { corpid: 'ww', corpsecret: 's' }, { timeoutMs: 60_000 }));
  expect(error).toMatchObject({ reason: 'timeout', mayHaveReached: false });
  await wecom.close();
});

test.each(['before-commit', 'after-commit'] as const)('reset %s: WeCom may have been reached', async (when) => {
  const wecom = await openWithToken();
  emulator.faults.add({ path: 'living/create', effect: { kind: 'reset', when } });
  expect(await caught(wecom.live.createLive(plannedLive()))).toMatchObject({
    reason: 'connection',
    mayHaveReached: true,
    mayHaveHappened: true,
  });
});

test('time-out: WeCom may have been reached, and a call may bring its own limit', async () => {
  const wecom = await openWithToken({ timeoutMs: 60_000 });
  emulator.faults.add({ path: 'living/create', effect: { kind: 'timeout' } });
  const started = performance.now();
  const error = await caught(wecom.live.createLive(plannedLive(), { timeoutMs: 100 }));
  expect(error).toMatchObject({ reason: 'timeout', mayHaveReached: true });
  expect(performance.now() - started).toBeLessThan(5000);
});

test('aborted before sending: nothing is sent', async () => {
  const wecom = await openWithToken();
  const error = await caught(wecom.live.createLive(plannedLive(), { signal: AbortSignal.abort() }));
  expect(error).toMatchObject({ reason: 'aborted', mayHaveReached: false, mayHaveHappened: false });
  emulator.journal.expect({ path: 'living/create' }, 0);
});

test('aborted in flight: WeCom may have been reached', async () => {
  const wecom = await openWithToken();
  emulator.faults.add({ path: 'living/create', effect: { kind: 'timeout' } });
  const controller = new AbortController();
  setTimeout(() => controller.abort(), 100);
  const error = await caught(wecom.live.createLive(plannedLive(), { signal: controller.signal }));
  expect(error).toMatchObject({ reason: 'aborted', mayHaveReached: true });
  emulator.journal.expect({ path: 'living/create' }, 1);
});

test('aborted while the token is fetched: the call is not sent, and the others who wait get their token', async () => {
  emulator.faults.add({ path: '/gettoken', effect: { kind: 'delay', ms: 200 } });
  const wecom = open();
  const controller = new AbortController();
  const scope = wecom.scoped({ signal: controller.signal });
  const aborted = caught(scope.live.createLive(plannedLive()));
  const waiting = wecom.live.getUserAllLivingid({ userid: 'zhangsan' });
  setTimeout(() => controller.abort(), 50);
  expect(await aborted).toMatchObject({ reason: 'aborted', mayHaveReached: false, path: '/cgi-bin/living/create' });
  await waiting;
  emulator.journal.expect({ path: 'living/create' }, 0);
  emulator.journal.expect({ path: '/gettoken' }, 1);
});

test('a body that is not JSON: WeCom may have been reached', async () => {
  const wecom = await openWithToken();
  emulator.faults.add({ path: 'living/create', effect: { kind: 'malformed' } });
  expect(await caught(wecom.live.createLive(plannedLive()))).toMatchObject({
    reason: 'unreadable',
    mayHaveReached: true,
  });
});

test.each([
  [500, '<html>'],
  [502, { message: 'bad gateway' }],
  [301, ''],
  [200, [1, 2]],
  [200, { errcode: '0' }],
])('HTTP %i with %j is no answer: WeCom may have been reached', async (status, body) => {
  const stub = await startStub(({ path }) => (path.endsWith('gettoken') ? { body: tokenAnswer } : { status, body }));
  const error = await caught(open({ baseUrl: stub.url }).live.createLive(plannedLive()));
  expect(error).toMatchObject({ reason: 'unreadable', mayHaveReached: true, code: `HTTP ${status}` });
});

test('an exchange without an answer says why, and with which status', async () => {
  const seen: unknown[] = [];
  const stub = await startStub(() => ({ status: 502, body: '<html>' }));
  await caught(
    open({ baseUrl: stub.url, onExchange: (exchange) => seen.push(exchange) }).live.createLive(plannedLive()),
  );
  expect(seen).toMatchObject([{ httpStatus: 502, failure: { reason: 'unreadable', mayHaveReached: true } }]);
});

// Two and not one: undici lets a socket rest for a turn of the event loop before it uses it again.
test('many calls, one after the other, go over at most two connections that are kept alive', async () => {
  const stub = await startStub(({ path }) => ({
    body: path.endsWith('gettoken') ? tokenAnswer : { errcode: 0, errmsg: 'ok', next_cursor: '', livingid_list: [] },
  }));
  const wecom = open({ baseUrl: stub.url });
  for (let call = 0; call < 25; call += 1) await wecom.live.getUserAllLivingid({ userid: 'zhangsan' });
  expect(stub.requests).toHaveLength(26);
  expect(stub.connections()).toBeLessThanOrEqual(2);
});

test('a base URL may have a path before /cgi-bin', async () => {
  const stub = await startStub(() => ({ body: tokenAnswer }));
  await open({ baseUrl: `${stub.url}/wecom/proxy/` }).live.cancelLive({ livingid: 'lv' });
  expect(stub.requests.map(({ path }) => path)).toEqual([
    '/wecom/proxy/cgi-bin/gettoken',
    '/wecom/proxy/cgi-bin/living/cancel',
  ]);
});

interface TestProxy {
  url: string;
  /** `host:port` of each tunnel that was asked for. */
  tunnels: string[];
}

/** A proxy that opens tunnels, after a while where one is given. */
async function startProxy(delayMs = 0): Promise<TestProxy> {
  const tunnels: string[] = [];
  const proxy = createHttpServer();
  proxy.on('connect', (request, socket) => {
    tunnels.push(request.url ?? '');
    const { hostname, port } = new URL(`http://${request.url}`);
    const upstream = connectTo(Number(port), hostname, () => {
      setTimeout(() => {
        socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
        upstream.pipe(socket).pipe(upstream);
      }, delayMs);
    });
    upstream.on('error', () => socket.destroy());
    socket.on('error', () => upstream.destroy());
  });
  return { url: await listenForHttp(proxy), tunnels };
}

async function listenForHttp(server: Server): Promise<string> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  closers.push(async () => {
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

test('a proxy carries every call', async () => {
  const { url, tunnels } = await startProxy();
  const wecom = open({ proxyUrl: url });
  await wecom.live.createLive(plannedLive());
  await wecom.close();
  expect(new Set(tunnels)).toEqual(new Set([new URL(emulator.url).host]));
  expect(emulator.world.lives.size).toBe(1);
});

test('a call that ended before its connection stood is not sent when the connection stands at last', async () => {
  const { url } = await startProxy(300);
  const wecom = open({ proxyUrl: url });
  const error = await caught(wecom.call(getToken, { corpid: 'ww', corpsecret: 's' }, { timeoutMs: 50 }));
  expect(error).toMatchObject({ reason: 'timeout', mayHaveReached: false });
  await wecom.close();
  expect(emulator.journal.list()).toEqual([]);
});

test('a proxy that refuses: nothing has reached WeCom', async () => {
  const proxy = createHttpServer();
  proxy.on('connect', (_request, socket) => socket.end('HTTP/1.1 407 Proxy Authentication Required\r\n\r\n'));
  const wecom = open({ proxyUrl: await listenForHttp(proxy) });
  expect(await caught(wecom.live.createLive(plannedLive()))).toMatchObject({
    reason: 'connection',
    mayHaveReached: false,
  });
});
