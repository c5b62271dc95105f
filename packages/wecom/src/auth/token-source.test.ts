import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { startEmulator } from 'wecom-emulator';
import { caught } from '../../test/caught.ts';
import { customDeveloped, plannedLive, selfBuilt, thirdParty } from '../../test/emulated-apps.ts';
import { createTestClock } from '../../test/test-clock.ts';
import { createMemoryTokenStore, createWecomClient, WecomApiError, type WecomClientOptions } from '../index.ts';

let emulator: Awaited<ReturnType<typeof startEmulator>>;
beforeAll(async () => {
  emulator = await startEmulator();
});
beforeEach(() => emulator.reset());
afterAll(() => emulator.close());

const open = (options: Partial<WecomClientOptions> = {}) =>
  createWecomClient({ baseUrl: emulator.url, app: selfBuilt, ...options });
const read = (wecom: ReturnType<typeof open>) => wecom.live.getUserAllLivingid({ userid: 'zhangsan' });
const tokensFetched = () => emulator.journal.count({ path: '/gettoken' });
const revokeAll = () => {
  for (const token of emulator.world.tokens.values()) token.revoked = true;
};

test('a thousand concurrent first calls cost one gettoken', async () => {
  const wecom = open();
  await Promise.all(Array.from({ length: 1000 }, () => read(wecom)));
  emulator.journal.expect({ path: '/gettoken' }, 1);
  emulator.journal.expect({ path: 'get_user_all_livingid', errcode: 0 }, 1000);
  await wecom.close();
}, 60_000);

test('a token is renewed five minutes before its end and not earlier', async () => {
  const clock = createTestClock();
  const wecom = open({ clock });
  await read(wecom);
  clock.advance(7200 - 301);
  await read(wecom);
  expect(tokensFetched()).toBe(1);
  clock.advance(2);
  await read(wecom);
  expect(tokensFetched()).toBe(2);
});

test('a token that WeCom hands out again with little life left is used until half of that is over', async () => {
  const clock = createTestClock();
  const wecom = open({ clock });
  await read(wecom);
  emulator.clock.advance(7000);
  clock.advance(7000);
  await read(wecom);
  await read(wecom);
  expect(tokensFetched()).toBe(2);
});

test('a token revoked early (40014) is replaced once and the call sent once more', async () => {
  const wecom = open();
  await read(wecom);
  revokeAll();
  await wecom.live.createLive(plannedLive());
  emulator.journal.expect({ path: 'living/create', errcode: 40014 }, 1);
  emulator.journal.expect({ path: 'living/create', errcode: 0 }, 1);
  expect(tokensFetched()).toBe(2);
  expect(emulator.world.lives.size).toBe(1);
});

test('a token past its life (42001) is replaced once and the call sent once more', async () => {
  const wecom = open({ clock: createTestClock() });
  await read(wecom);
  emulator.clock.advance(7201);
  await read(wecom);
  emulator.journal.expect({ path: 'get_user_all_livingid', errcode: 42001 }, 1);
  emulator.journal.expect({ path: 'get_user_all_livingid', errcode: 0 }, 2);
});

test.each([40014, 42001])('a second %i is thrown, whatever token was fetched', async (errcode) => {
  emulator.faults.add({ path: 'get_user_all_livingid', effect: { kind: 'errcode', errcode } });
  const wecom = open();
  expect(await caught(read(wecom))).toMatchObject({ errcode, kind: 'unauthorised' });
  emulator.journal.expect({ path: 'get_user_all_livingid' }, 2);
  expect(tokensFetched()).toBe(2);
});

test('many calls refused with one stale token cost one new token', async () => {
  const wecom = open();
  await read(wecom);
  revokeAll();
  await Promise.all(Array.from({ length: 50 }, () => read(wecom)));
  expect(tokensFetched()).toBe(2);
});

test('a wrong secret (40001) is asked for once, then rests for a minute', async () => {
  const clock = createTestClock();
  const wecom = open({ clock, app: { ...selfBuilt, kind: 'self_built', secret: 'not-the-secret' } });
  const errors = await Promise.all(Array.from({ length: 20 }, () => caught(read(wecom))));
  expect(errors.every((error) => error instanceof WecomApiError && error.errcode === 40001)).toBe(true);
  expect(tokensFetched()).toBe(1);
  clock.advance(59);
  await caught(read(wecom));
  expect(tokensFetched()).toBe(1);
  clock.advance(2);
  await caught(read(wecom));
  expect(tokensFetched()).toBe(2);
});

test('a refusal other than of the credential does not rest', async () => {
  emulator.faults.add({ path: '/gettoken', times: 1, effect: { kind: 'errcode', errcode: 60020 } });
  const wecom = open();
  expect(await caught(read(wecom))).toMatchObject({ errcode: 60020 });
  await read(wecom);
});

test('two clients that share a store live on one token', async () => {
  const tokenStore = createMemoryTokenStore();
  const [one, other] = [open({ tokenStore }), open({ tokenStore })];
  await Promise.all([read(one), read(other)]);
  expect(tokensFetched()).toBe(1);
});

test('scopes of a client share its token, and each sees its own exchanges', async () => {
  const paths: string[] = [];
  const wecom = open();
  await read(wecom.scoped({ onExchange: ({ path }) => paths.push(path) }));
  await read(wecom.scoped({}));
  expect(paths).toEqual(['/cgi-bin/gettoken', '/cgi-bin/living/get_user_all_livingid']);
  expect(tokensFetched()).toBe(1);
});

test('two apps of one corp have tokens of their own in a shared store', async () => {
  const tokenStore = createMemoryTokenStore();
  await read(open({ tokenStore }));
  await read(open({ tokenStore, app: customDeveloped }));
  expect(
    new Set(emulator.journal.list({ path: '/gettoken' }).map(({ response }) => JSON.stringify(response))).size,
  ).toBe(2);
});

test('an older token never overwrites a newer', async () => {
  const store = createMemoryTokenStore();
  const newer = { value: 'newer', issuedAt: 2000, expiresAt: 9000 };
  const older = { value: 'older', issuedAt: 1000, expiresAt: 8000 };
  await store.renew('app', undefined, async () => newer);
  expect(await store.renew('app', newer, async () => older)).toEqual(newer);
  expect(await store.find('app')).toEqual(newer);
});

test('a failed fetch is not kept', async () => {
  const store = createMemoryTokenStore();
  const token = { value: 'token', issuedAt: 1, expiresAt: 2 };
  await expect(store.renew('app', undefined, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await store.renew('app', undefined, async () => token)).toEqual(token);
});

test('a custom-developed app gets its token with the permanent code as secret', async () => {
  const wecom = open({ app: customDeveloped });
  const { livingid } = await wecom.live.createLive(plannedLive());
  expect(emulator.world.lives.get(livingid)?.agentid).toBe(1000003);
});

test('a third-party app goes from ticket to suite token to corp token', async () => {
  const wecom = open({ app: thirdParty(async () => newestTicket()) });
  await wecom.live.createLive(plannedLive());
  expect(emulator.journal.list().map(({ path }) => path)).toEqual([
    '/cgi-bin/service/get_suite_token',
    '/cgi-bin/service/get_corp_token',
    '/cgi-bin/living/create',
  ]);
});

test('a suite token that died is replaced within the same call', async () => {
  const wecom = open({ app: thirdParty(async () => newestTicket()) });
  await read(wecom);
  revokeAll();
  await read(wecom);
  emulator.journal.expect({ path: 'get_suite_token' }, 2);
  emulator.journal.expect({ path: 'get_corp_token', errcode: 40082 }, 1);
});

test('a dead suite ticket (40085) does not rest: the next one may come at any time', async () => {
  let ticket = 'dead-ticket';
  const wecom = open({ app: thirdParty(async () => ticket) });
  expect(await caught(read(wecom))).toMatchObject({ errcode: 40085 });
  ticket = newestTicket();
  await read(wecom);
});

function newestTicket(): string {
  const ticket = emulator.world.suites.get('wwemulatedsuite0001')?.tickets.at(-1)?.ticket;
  if (ticket === undefined) throw new Error('The emulator has pushed no ticket');
  return ticket;
}
