import { WecomPagingError } from '@livebus/wecom';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { explainWecomError } from './explain-wecom-error.ts';
import { type LiveBench, openLiveBench } from './testing/live-bench.ts';

let bench: LiveBench;
beforeEach(async () => {
  bench = await openLiveBench();
});
afterEach(() => bench.close());

type Wecom = ReturnType<LiveBench['services']['clients']['clientOf']>;
const read = (wecom: Wecom) => wecom.live.getLivingInfo({ livingid: 'lv1' });
const cancel = (wecom: Wecom) => wecom.live.cancelLive({ livingid: 'lv1' });

/** The problem in a call that fails, in both languages and with a cure. */
async function explain(call: (wecom: Wecom) => Promise<unknown>, baseUrl = bench.emulator.url) {
  const { corpid } = bench.settings;
  const secret = 'emulated-self-built-secret';
  const wecom = bench.services.clients.clientOf({ kind: 'self_built', corpid, secret }, { baseUrl });
  const problem = explainWecomError(await call(wecom).catch((error: unknown) => error));
  expect(problem?.message).toEqual({
    'zh-CN': expect.stringMatching(/\p{Script=Han}/u),
    en: expect.stringMatching(/[a-z]/),
  });
  expect(problem?.cure).toEqual({
    'zh-CN': expect.stringMatching(/\p{Script=Han}/u),
    en: expect.stringMatching(/[a-z]/),
  });
  return problem;
}

describe('a refusal', () => {
  test("has its kind, WeCom's code, text and hint, and has changed nothing", async () => {
    const effect = { kind: 'errcode', errcode: 48002, errmsg: 'api forbidden' } as const;
    bench.emulator.faults.add({ path: 'get_living_info', effect });
    expect(await explain(read)).toMatchObject({
      code: 'wecom_forbidden',
      kind: 'forbidden',
      mayHaveHappened: false,
      vendor: { code: 48002, text: 'api forbidden', hint: expect.stringMatching(/^\d+$/), ip: '127.0.0.1' },
    });
  });

  test('with errcode -1 leaves open whether a change was made', async () => {
    bench.emulator.faults.add({ path: 'living/cancel', effect: { kind: 'errcode', errcode: -1 } });
    expect(await explain(cancel)).toMatchObject({ code: 'wecom_unavailable', mayHaveHappened: true });
  });
});

describe('silence', () => {
  test('before anything was sent is told as such', async () => {
    expect(await explain(cancel, 'http://127.0.0.1:9')).toMatchObject({
      code: 'wecom_unreachable',
      kind: 'unavailable',
      mayHaveHappened: false,
      vendor: { code: 'ECONNREFUSED' },
    });
  });

  test('after a change was sent leaves it open', async () => {
    bench.emulator.faults.add({ path: 'living/cancel', effect: { kind: 'timeout', when: 'after-commit' } });
    const cancelInHaste = (wecom: Wecom) => wecom.live.cancelLive({ livingid: 'lv1' }, { timeoutMs: 100 });
    expect(await explain(cancelInHaste)).toMatchObject({ code: 'wecom_answer_lost', mayHaveHappened: true });
  });

  test('after a read was sent has changed nothing', async () => {
    bench.emulator.faults.add({ path: 'get_living_info', effect: { kind: 'malformed' } });
    expect(await explain(read)).toMatchObject({ code: 'wecom_no_answer', mayHaveHappened: false });
  });

  test('of the token that a change needed has changed nothing', async () => {
    bench.emulator.faults.add({ path: 'gettoken', effect: { kind: 'reset', when: 'before-commit' } });
    expect(await explain(cancel)).toMatchObject({ code: 'wecom_no_answer', mayHaveHappened: false });
  });
});

test("a request that breaks WeCom's rules names each field, and was not sent", async () => {
  expect(await explain((wecom) => wecom.live.getLivingInfo({ livingid: '' }))).toMatchObject({
    code: 'wecom_request_invalid',
    kind: 'invalid',
    mayHaveHappened: false,
    issues: [{ field: 'livingid', rule: 'wecom_rule' }],
  });
  expect(bench.emulator.journal.list()).toEqual([]);
});

test('a cursor that does not move is unavailable', async () => {
  expect(await explain(() => Promise.reject(new WecomPagingError('/cgi-bin/living/get_watch_stat')))).toMatchObject({
    code: 'wecom_paging_stuck',
    kind: 'unavailable',
    mayHaveHappened: false,
  });
});

test("an error that is not the client's is left alone", () => {
  expect(explainWecomError(new Error('a bug'))).toBeUndefined();
});
