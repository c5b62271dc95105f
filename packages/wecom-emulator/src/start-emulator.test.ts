import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { Socket } from 'node:net';
import { expect, test } from 'vitest';
import { openCorpCalls } from '../test/corp-calls.ts';
import { listenForCallbacks } from '../test/listen-for-callbacks.ts';
import { openControl } from '../test/open-control.ts';
import { defaultSeed } from './default-seed.ts';
import { startEmulator } from './start-emulator.ts';

const seedWithCallback = (callback: { url: string; token: string; encodingAesKey: string }) => ({
  ...defaultSeed,
  apps: defaultSeed.apps?.map((app) => (app.agentid === 1000002 ? { ...app, callback } : app)),
});

/** Where this process connects to while the work is done. */
async function connectionsOf(work: () => Promise<void>): Promise<Set<string>> {
  const sockets: Socket[] = [];
  const remember = (message: unknown) => {
    const socket = message !== null && typeof message === 'object' && 'socket' in message ? message.socket : undefined;
    if (socket instanceof Socket) {
      socket.once('connect', () => sockets.push(socket));
      socket.once('connect', () => addresses.add(`${socket.remoteAddress}:${socket.remotePort}`));
    }
  };
  const addresses = new Set<string>();
  subscribe('net.client.socket', remember);
  await work();
  unsubscribe('net.client.socket', remember);
  return addresses;
}

test('it listens on loopback, and nothing of it reaches another address', async () => {
  const emulator = await startEmulator();
  expect(emulator.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  await emulator.close();
  const other = await startEmulator({ host: '::1' });
  expect(other.url).toMatch(/^http:\/\/\[::1\]:\d+$/);
  expect((await fetch(`${other.url}/emulator/state`)).status).toBe(200);
  await other.close();
});

test('it forwards nothing: the only connections it opens are to callback URLs', async () => {
  const listener = await listenForCallbacks('wwemulatedcorp0001');
  const emulator = await startEmulator({ seed: seedWithCallback(listener.callback) });
  const addresses = await connectionsOf(async () => {
    const corp = await openCorpCalls(emulator.url, emulator.clock.now);
    const livingid = await corp.createLive({});
    await corp.act('start-live', { livingid });
    await corp.act('end-live', { livingid });
    await openControl(emulator.url)('GET', 'state');
    await fetch(`${emulator.url}/cgi-bin/unheard/of`);
    await emulator.callbacks.settled();
  });
  expect(listener.events.length).toBe(2);
  const own = new URL(emulator.url).host;
  expect([...addresses].sort()).toEqual([own, new URL(listener.callback.url).host].sort());
  await emulator.close();
  await listener.close();
});

test('a callback URL on another machine is not called unless told so', async () => {
  const callback = { url: 'http://192.0.2.1/hook', token: 'abc', encodingAesKey: 'a'.repeat(43) };
  const emulator = await startEmulator({ seed: seedWithCallback(callback) });
  const corp = await openCorpCalls(emulator.url, emulator.clock.now);
  await corp.act('start-live', { livingid: await corp.createLive({}) });
  const { body } = await openControl(emulator.url)('GET', 'callbacks');
  expect(body).toMatchObject({ deliveries: [{ event: 'living_status_change', tries: [], delivered: false }] });
  await emulator.close();
});

test('closing does not wait for a receiver who never answers', async () => {
  const listener = await listenForCallbacks('wwemulatedcorp0001');
  listener.answerNext('silence', 'silence', 'silence');
  const emulator = await startEmulator({ seed: seedWithCallback(listener.callback) });
  const corp = await openCorpCalls(emulator.url, emulator.clock.now);
  await corp.act('start-live', { livingid: await corp.createLive({}) });
  const startedAt = performance.now();
  await emulator.close();
  expect(performance.now() - startedAt).toBeLessThan(2000);
  await listener.close();
});

test('closing ends calls that a fault keeps waiting, and phones that follow', async () => {
  const emulator = await startEmulator();
  emulator.faults.add({ effect: { kind: 'timeout' } });
  const waiting = fetch(`${emulator.url}/cgi-bin/gettoken`).catch(() => 'cut');
  const following = await fetch(`${emulator.url}/emulator/events`);
  const read = following.text().catch(() => 'cut');
  await expect.poll(() => emulator.journal.count()).toBe(1);
  await emulator.close();
  expect(await Promise.all([waiting, read])).toEqual(['cut', 'cut']);
});

test('time passing lets a suite have its next ticket', async () => {
  const emulator = await startEmulator();
  const ticketsOf = () => emulator.world.suites.get('wwemulatedsuite0001')?.tickets.length;
  expect(ticketsOf()).toBe(1);
  emulator.clock.advance(601);
  expect(ticketsOf()).toBe(2);
  await emulator.close();
});

test('limits can be changed, or lifted', async () => {
  const countRefused = async (limits: { perAddressPerMinute: number } | 'off') => {
    const emulator = await startEmulator({ limits });
    for (let call = 0; call < 5; call += 1) await fetch(`${emulator.url}/cgi-bin/gettoken`);
    const refused = emulator.journal.count({ errcode: 45009 });
    await emulator.close();
    return refused;
  };
  expect(await countRefused({ perAddressPerMinute: 3 })).toBe(2);
  expect(await countRefused('off')).toBe(0);
});
