import { inspect } from 'node:util';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { FaultRuleInput } from 'wecom-emulator';
import { startEmulator } from 'wecom-emulator';
import { caught } from '../test/caught.ts';
import { corpid, plannedLive, selfBuiltSecret } from '../test/emulated-apps.ts';
import { startStubServer } from '../test/stub-server.ts';
import { createTestClock } from '../test/test-clock.ts';
import { createSuiteClient, createWecomClient, type Exchange } from './index.ts';
import { createRedactor } from './redact.ts';

let emulator: Awaited<ReturnType<typeof startEmulator>>;
beforeAll(async () => {
  emulator = await startEmulator();
});
beforeEach(() => emulator.reset());
afterAll(() => emulator.close());

/** Every way in which a log could come to hold something. */
const everythingIn = (value: unknown): string =>
  [
    JSON.stringify(value),
    inspect(value, { depth: 10, showHidden: true }),
    ...(value instanceof Error ? [String(value), value.message, value.stack, inspect(value.cause)] : []),
  ].join('\n');

const open = (exchanges: Exchange[]) =>
  createWecomClient({
    baseUrl: emulator.url,
    app: { kind: 'self_built', corpid, secret: selfBuiltSecret },
    clock: createTestClock(),
    timeoutMs: 200,
    onExchange: (exchange) => exchanges.push(exchange),
  });

const effects: Exclude<FaultRuleInput, { on: 'callback' }>['effect'][] = [
  { kind: 'errcode', errcode: -1 },
  { kind: 'errcode', errcode: 40058, when: 'after-commit' },
  { kind: 'errcode', errcode: 40014 },
  { kind: 'reset', when: 'before-commit' },
  { kind: 'reset', when: 'after-commit' },
  { kind: 'timeout' },
  { kind: 'malformed' },
  { kind: 'patch', members: { livingid: 7, access_token: 7, expires_in: 'soon' } },
];
const faults = ['/gettoken', 'living/create'].flatMap((path) => effects.map((effect) => ({ path, effect })));

test.each(faults)(
  'no secret and no token in the error or the exchanges of $path after $effect.kind',
  async ({ path, effect }) => {
    const exchanges: Exchange[] = [];
    const wecom = open(exchanges);
    if (path === 'living/create') await wecom.live.getUserAllLivingid({ userid: 'zhangsan' });
    emulator.faults.add({ path, effect });
    const error = await caught(wecom.live.createLive(plannedLive()));
    const secrets = [selfBuiltSecret, ...emulator.world.tokens.keys()];
    for (const secret of secrets) {
      expect(everythingIn(error)).not.toContain(secret);
      expect(everythingIn(exchanges)).not.toContain(secret);
    }
    expect(exchanges.length).toBeGreaterThan(0);
  },
);

test('an errmsg that quotes the token, the secret or the old token is blanked, the rest stays', async () => {
  const exchanges: Exchange[] = [];
  const wecom = open(exchanges);
  await wecom.live.getUserAllLivingid({ userid: 'zhangsan' });
  const [oldToken = ''] = emulator.world.tokens.keys();
  for (const token of emulator.world.tokens.values()) token.revoked = true;
  await wecom.live.getUserAllLivingid({ userid: 'zhangsan' });
  const newToken = [...emulator.world.tokens.keys()].at(-1) ?? '';
  expect(newToken).not.toBe(oldToken);
  const errmsg = `bad ${oldToken} and ${newToken} and ${selfBuiltSecret} in ?access_token=${encodeURIComponent(newToken)}`;
  emulator.faults.add({ path: 'living/create', effect: { kind: 'errcode', errcode: 40058, errmsg } });
  const error = await caught(wecom.live.createLive(plannedLive()));
  expect(error.message).toContain('bad [redacted] and [redacted] and [redacted] in ?access_token=[redacted]');
  for (const secret of [oldToken, newToken, selfBuiltSecret]) {
    expect(everythingIn([error, exchanges])).not.toContain(secret);
  }
});

test('a provider’s secrets, tickets and codes stay out of errors and exchanges, also where an answer quotes them', async () => {
  const secrets = {
    suite_secret: 'the-suite-secret',
    suite_ticket: 'the-ticket',
    suite_access_token: 'the-suite-token',
    auth_code: 'the-auth-code',
    permanent_code: 'the-permanent-code',
    pre_auth_code: 'the-pre-auth-code',
  };
  const all = Object.values(secrets).join(' ');
  const stub = await startStubServer(({ path }) => {
    if (path.endsWith('get_suite_token'))
      return { body: { suite_access_token: secrets.suite_access_token, expires_in: 7200 } };
    if (path.endsWith('get_permanent_code')) {
      return { body: { permanent_code: secrets.permanent_code, auth_corp_info: { corpid: 'ww', corp_name: all } } };
    }
    if (path.endsWith('get_pre_auth_code')) return { body: { pre_auth_code: secrets.pre_auth_code, expires_in: 1200 } };
    return { body: { errcode: 40084, errmsg: `invalid: ${all}` } };
  });
  const exchanges: Exchange[] = [];
  const client = createSuiteClient({
    baseUrl: stub.url,
    suite: { suiteId: 'ww', suiteSecret: secrets.suite_secret, ticket: async () => secrets.suite_ticket },
    onExchange: (exchange) => exchanges.push(exchange),
  });
  await client.suite.getPreAuthCode({});
  const { permanent_code } = await client.suite.getPermanentCode({ auth_code: secrets.auth_code });
  expect(permanent_code).toBe(secrets.permanent_code);
  const error = await caught(client.suite.getAuthInfo({ auth_corpid: 'ww', permanent_code }));
  expect(exchanges).toHaveLength(4);
  for (const secret of Object.values(secrets)) expect(everythingIn([error, exchanges])).not.toContain(secret);
  await client.close();
  await stub.close();
});

test('what is no secret stays readable', () => {
  const redactor = createRedactor(['secret']);
  const request = {
    anchor_userid: 'zhangsan',
    activity_detail: { image_list: ['m1'] },
    living_start: 1,
    ok: true,
    none: null,
  };
  expect(redactor.json(request)).toEqual(request);
});

test('the latest credentials are remembered, however many there were', () => {
  const redactor = createRedactor(['configured']);
  for (let index = 0; index < 1000; index += 1) redactor.learn({ access_token: `token-${index}.` });
  expect(redactor.text('configured token-999. token-801.')).toBe('[redacted] [redacted] [redacted]');
});

test('a credential that holds the beginning of another is blanked whole', () => {
  const redactor = createRedactor(['abc', 'abcdef', 'a+b/c']);
  expect(redactor.text('abcdef abc a+b/c a%2Bb%2Fc')).toBe('[redacted] [redacted] [redacted] [redacted]');
});
