import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { startEmulator } from 'wecom-emulator';
import { caught } from '../test/caught.ts';
import { plannedLive, selfBuilt } from '../test/emulated-apps.ts';
import { createTestClock } from '../test/test-clock.ts';
import { createWecomClient, WecomApiError, WecomNetworkError, WecomRequestError } from './index.ts';

let emulator: Awaited<ReturnType<typeof startEmulator>>;
beforeAll(async () => {
  emulator = await startEmulator();
});
beforeEach(() => emulator.reset());
afterAll(() => emulator.close());

const open = () => {
  const clock = createTestClock();
  return { clock, wecom: createWecomClient({ baseUrl: emulator.url, app: selfBuilt, clock, timeoutMs: 300 }) };
};

const passing = [
  ['a reset', { kind: 'reset' }],
  ['a time-out', { kind: 'timeout' }],
  ['errcode -1', { kind: 'errcode', errcode: -1 }],
] as const;

test.each(passing)('a read is sent again after %s, with a growing back-off', async (_name, effect) => {
  const { wecom, clock } = open();
  const { livingid } = await wecom.live.createLive(plannedLive());
  emulator.faults.add({ path: 'get_living_info', times: 2, effect });
  expect(await wecom.live.getLivingInfo({ livingid })).toMatchObject({ living_info: { status: 0 } });
  emulator.journal.expect({ path: 'get_living_info' }, 3);
  expect(clock.sleeps).toEqual([200, 400]);
});

test.each(passing)('a read is given up after three times of %s', async (_name, effect) => {
  emulator.faults.add({ path: 'get_user_all_livingid', effect });
  await caught(open().wecom.live.getUserAllLivingid({ userid: 'zhangsan' }));
  emulator.journal.expect({ path: 'get_user_all_livingid' }, 3);
});

const effects = [
  ['reset before commit', { kind: 'reset', when: 'before-commit' }],
  ['reset after commit', { kind: 'reset', when: 'after-commit' }],
  ['time-out after commit', { kind: 'timeout', when: 'after-commit' }],
  ['malformed answer', { kind: 'malformed' }],
  ['errcode -1 after commit', { kind: 'errcode', errcode: -1, when: 'after-commit' }],
] as const;

for (const [name, effect] of effects) {
  test(`a create is sent once and says that it may have happened: ${name}`, async () => {
    emulator.faults.add({ path: 'living/create', effect });
    const error = await caught(open().wecom.live.createLive(plannedLive()));
    expect(error).toMatchObject({ mayHaveHappened: true });
    emulator.journal.expect({ path: 'living/create' }, 1);
  });

  test.each([
    ['living/modify', 'modifyLive'],
    ['living/cancel', 'cancelLive'],
    ['living/delete_replay_data', 'deleteReplayData'],
  ] as const)(`%s is sent once: ${name}`, async (path, method) => {
    const { wecom } = open();
    const { livingid } = await wecom.live.createLive(plannedLive());
    emulator.faults.add({ path, effect });
    await caught(wecom.live[method]({ livingid }));
    emulator.journal.expect({ path }, 1);
  });
}

test.each([
  ['reset', { kind: 'reset' }],
  ['time-out', { kind: 'timeout' }],
  ['malformed answer', { kind: 'malformed' }],
  ['errcode -1', { kind: 'errcode', errcode: -1 }],
] as const)('a create whose token could not be fetched has not happened: %s', async (_name, effect) => {
  emulator.faults.add({ path: '/gettoken', effect });
  const error = await caught(open().wecom.live.createLive(plannedLive()));
  expect(error).toMatchObject({ mayHaveHappened: false, path: '/cgi-bin/gettoken' });
  emulator.journal.expect({ path: 'living/create' }, 0);
});

test('a token that cannot be fetched is tried three times and not nine', async () => {
  emulator.faults.add({ path: '/gettoken', effect: { kind: 'errcode', errcode: -1 } });
  await caught(open().wecom.live.getUserAllLivingid({ userid: 'zhangsan' }));
  emulator.journal.expect({ path: '/gettoken' }, 3);
});

test('a refusal is an error with its code, kind, cure, hint and address', async () => {
  emulator.faults.add({
    path: 'get_living_info',
    effect: {
      kind: 'errcode',
      errcode: 60020,
      errmsg:
        'not allow to access from your ip, hint: [1741842467591810604040261], from ip: 203.0.113.7, more info at https://open.work.weixin.qq.com/devtool/query?e=60020',
    },
  });
  const error = await caught(open().wecom.live.getLivingInfo({ livingid: 'lvX' }));
  expect(error).toBeInstanceOf(WecomApiError);
  expect(error).toMatchObject({
    errcode: 60020,
    kind: 'forbidden',
    errmsg: 'not allow to access from your ip',
    hint: '1741842467591810604040261',
    ip: '203.0.113.7',
    mayHaveHappened: false,
    path: '/cgi-bin/living/get_living_info',
  });
});

test('a refusal without hint and address, as 40014 often comes, is read as well', () => {
  const error = new WecomApiError({ path: '/p', repeatable: true }, { errcode: 40014, errmsg: 'invalid access_token' });
  expect(error).toMatchObject({ errmsg: 'invalid access_token', hint: undefined, ip: undefined });
});

test('a request that breaks a rule is not sent, nor a token fetched for it', async () => {
  const { wecom } = open();
  const error = await caught(
    wecom.live.createLive({ ...plannedLive('二十一个字的标题二十一个字的标题二十一个字'), living_duration: 0.5 }),
  );
  expect(error).toBeInstanceOf(WecomRequestError);
  expect(error).toMatchObject({ mayHaveHappened: false, issues: [{ field: 'theme' }, { field: 'living_duration' }] });
  expect(emulator.journal.list()).toEqual([]);
});

test('fields and enum values that nobody knows yet pass', async () => {
  const { wecom } = open();
  const { livingid } = await wecom.live.createLive(plannedLive());
  emulator.faults.add({
    path: 'get_living_info',
    effect: {
      kind: 'patch',
      members: {
        living_info: { theme: 't', status: 9, anchor_userid: 'a', type: 77, replay_status: 12, new_field: [1] },
      },
    },
  });
  const { living_info } = await wecom.live.getLivingInfo({ livingid });
  expect(living_info).toMatchObject({ status: 9, type: 77, replay_status: 12, new_field: [1] });
});

test('a good answer that lacks what it must hold is unreadable, and names the field', async () => {
  emulator.faults.add({ path: 'living/create', effect: { kind: 'patch', members: { livingid: 7 } } });
  const error = await caught(open().wecom.live.createLive(plannedLive()));
  expect(error).toBeInstanceOf(WecomNetworkError);
  expect(error).toMatchObject({
    reason: 'unreadable',
    code: 'no livingid',
    mayHaveReached: true,
    mayHaveHappened: true,
  });
});

test('an abort during the back-off ends the read with what it failed at', async () => {
  emulator.faults.add({ path: 'get_user_all_livingid', effect: { kind: 'errcode', errcode: -1 } });
  const controller = new AbortController();
  const { clock } = open();
  const wecom = createWecomClient({
    baseUrl: emulator.url,
    app: selfBuilt,
    clock,
    onExchange: ({ errcode }) => errcode === -1 && controller.abort(),
  });
  const error = await caught(wecom.live.getUserAllLivingid({ userid: 'zhangsan' }, { signal: controller.signal }));
  expect(error).toMatchObject({ errcode: -1 });
  emulator.journal.expect({ path: 'get_user_all_livingid' }, 1);
});
