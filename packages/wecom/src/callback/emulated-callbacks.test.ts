import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { defaultSeed, startEmulator } from 'wecom-emulator';
import { corpid, plannedLive, selfBuilt } from '../../test/emulated-apps.ts';
import { type CallbackEvent, createCallbackReceiver, createWecomClient } from '../index.ts';

const token = 'QDG6eK';
const encodingAesKey = 'jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C';
const suiteid = 'wwemulatedsuite0001';
const receiver = createCallbackReceiver({ token, encodingAesKey, receiveIds: [corpid, suiteid] });
const events: CallbackEvent[] = [];

/** What a server of ours does with a callback: verify, answer, remember. */
const server = createServer(async (incoming, outgoing) => {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk);
  const query = new URL(incoming.url ?? '/', 'http://callback').searchParams;
  const signed = {
    msg_signature: query.get('msg_signature') ?? '',
    timestamp: query.get('timestamp') ?? '',
    nonce: query.get('nonce') ?? '',
  };
  events.push(receiver.readEvent(signed, Buffer.concat(chunks).toString()));
  outgoing.end('success');
});

let emulator: Awaited<ReturnType<typeof startEmulator>>;
beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const callback = { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, token, encodingAesKey };
  emulator = await startEmulator({
    seed: {
      ...defaultSeed,
      apps: defaultSeed.apps?.map((app) => ({ ...app, callback })),
      suites: defaultSeed.suites?.map((suite) => (suite.suiteid === suiteid ? { ...suite, callback } : suite)),
    },
  });
});
afterAll(async () => {
  await emulator.close();
  server.close();
});

test('a live that its host starts and ends is told twice, with its wire names', async () => {
  const wecom = createWecomClient({ baseUrl: emulator.url, app: selfBuilt });
  const { livingid } = await wecom.live.createLive(plannedLive());
  emulator.acts.startLive({ livingid });
  await emulator.callbacks.settled();
  emulator.acts.endLive({ livingid });
  await emulator.callbacks.settled();
  expect(events.filter(({ type }) => type === 'living_status_change')).toMatchObject([
    { LivingId: livingid, Status: 1, ToUserName: corpid, AgentID: 1000002 },
    { LivingId: livingid, Status: 2, ToUserName: corpid, AgentID: 1000002 },
  ]);
});

test('a suite hears its ticket, a change and a cancellation of what a corp authorised', async () => {
  emulator.acts.pushSuiteTicket({ suiteid });
  await emulator.callbacks.settled();
  const ticket = emulator.world.suites.get(suiteid)?.tickets.at(-1)?.ticket;
  expect(events).toContainEqual(
    expect.objectContaining({ type: 'suite_ticket', SuiteId: suiteid, SuiteTicket: ticket }),
  );
  emulator.acts.changeAuth({ suiteid, corpid });
  emulator.acts.cancelAuth({ suiteid, corpid });
  await emulator.callbacks.settled();
  for (const type of ['change_auth', 'cancel_auth']) {
    expect(events).toContainEqual(expect.objectContaining({ type, SuiteId: suiteid, AuthCorpId: corpid }));
  }
});
