import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createClientPool } from './client-pool.ts';
import { type LiveBench, openLiveBench } from './testing/live-bench.ts';

const app = { kind: 'self_built', corpid: 'wwemulatedcorp0001', secret: 'emulated-self-built-secret' } as const;
let bench: LiveBench;
beforeAll(async () => {
  bench = await openLiveBench();
});
afterAll(() => bench.close());
beforeEach(() => bench.emulator.journal.clear());

test('an app has one client, and so one token, however often it is asked for', async () => {
  const pool = createClientPool();
  const clients = [1, 2, 3].map(() => pool.clientOf({ ...app }, { baseUrl: bench.emulator.url }));
  await Promise.all(clients.map((wecom) => wecom.contacts.getUser({ userid: 'zhangsan' })));
  expect(new Set(clients).size).toBe(1);
  expect(bench.exchangesSent('gettoken')).toHaveLength(1);
  await pool.close();
});

test('another secret, corp, kind, address or suite is another client', async () => {
  const pool = createClientPool();
  const way = { baseUrl: bench.emulator.url };
  const suite = { suiteId: 's', suiteSecret: 'one', ticket: async () => 't' };
  const thirdParty = { kind: 'third_party', corpid: app.corpid, permanentCode: app.secret } as const;
  const clients = [
    pool.clientOf(app, way),
    pool.clientOf({ ...app, secret: 'renewed' }, way),
    pool.clientOf({ ...app, corpid: 'wwanother' }, way),
    pool.clientOf({ kind: 'custom_developed', corpid: app.corpid, permanentCode: app.secret }, way),
    pool.clientOf(app, { baseUrl: 'http://127.0.0.1:9' }),
    pool.clientOf(app, { ...way, proxyUrl: 'http://127.0.0.1:9' }),
    pool.clientOf({ ...thirdParty, suite }, way),
    pool.clientOf({ ...thirdParty, suite: { ...suite, suiteSecret: 'renewed' } }, way),
  ];
  expect(new Set(clients).size).toBe(clients.length);
  await pool.close();
});

test('a closed pool opens anew when it is used again', async () => {
  const pool = createClientPool();
  const before = pool.clientOf(app, { baseUrl: bench.emulator.url });
  await pool.close();
  const after = pool.clientOf(app, { baseUrl: bench.emulator.url });
  expect(after).not.toBe(before);
  expect((await after.contacts.getUser({ userid: 'lisi' })).name).toBe('李四');
  await pool.close();
});
