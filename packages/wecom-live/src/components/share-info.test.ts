import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type LiveBench, openLiveBench } from '../testing/live-bench.ts';
import { callsMade, makeLiveIn, outputOf, problemOf } from '../testing/lives.ts';
import shareInfo from './share-info.ts';

let bench: LiveBench;
beforeAll(async () => {
  bench = await openLiveBench();
  bench.emulator.clock.freeze();
});
afterEach(() => {
  bench.emulator.faults.clear();
  bench.emulator.setAssumptions({ shareCodeInvalid: 40058, shareInfoOfAnotherApp: 'give' });
});
afterAll(() => bench.close());

const ask = (shareCode: string, overrides = {}) => bench.run(shareInfo, { shareCode }, overrides);

/** Somebody joins a live and jumps to the shop; gives the live and the code. */
async function jump(viewer: { userid: string } | { external_userid: string }, invitation: object = {}) {
  const livingId = await makeLiveIn(bench, 'living');
  bench.emulator.acts.joinLive({ livingid: livingId, ...viewer, ...invitation });
  return { livingId, shareCode: bench.emulator.acts.shareToShop({ livingid: livingId, ...viewer }).ww_share_code };
}

test('an internal viewer whom an external contact invited', async () => {
  const { livingId, shareCode } = await jump({ userid: 'lisi' }, { invitor_external_userid: 'wmSharer' });
  expect(outputOf(await ask(shareCode))).toEqual({
    livingId,
    viewer: { side: 'internal', id: 'lisi' },
    inviter: { side: 'external', id: 'wmSharer' },
  });
});

test('an external viewer whom a member invited', async () => {
  const { livingId, shareCode } = await jump({ external_userid: 'wmCustomer' }, { invitor_userid: 'wangwu' });
  expect(outputOf(await ask(shareCode))).toEqual({
    livingId,
    viewer: { side: 'external', id: 'wmCustomer' },
    inviter: { side: 'internal', id: 'wangwu' },
  });
});

test('a viewer whom nobody invited has no inviter, also where WeCom answers empty ids', async () => {
  const { shareCode } = await jump({ userid: 'lisi' });
  const effect = { kind: 'patch', members: { invitor_userid: '', invitor_external_userid: '' } } as const;
  bench.emulator.faults.add({ path: 'get_living_share_info', effect });
  expect(outputOf(await ask(shareCode))).not.toHaveProperty('inviter');
});

describe('a code that is no good', () => {
  test.each([40058, 40029] as const)('unknown, refused with %d', async (errcode) => {
    bench.emulator.setAssumptions({ shareCodeInvalid: errcode });
    const problem = problemOf(await ask('nonsense'));
    const issues = [{ field: 'shareCode', rule: 'share_code_invalid' }];
    expect(problem).toMatchObject({ code: 'share_code_invalid', issues, vendor: { code: errcode } });
  });

  test('older than 5 minutes', async () => {
    const { shareCode } = await jump({ userid: 'lisi' });
    bench.emulator.clock.advance(299);
    outputOf(await ask(shareCode));
    bench.emulator.clock.advance(1);
    expect(problemOf(await ask(shareCode)).code).toBe('share_code_invalid');
  });

  test("of another app's live, where WeCom minds", async () => {
    bench.emulator.setAssumptions({ shareInfoOfAnotherApp: 'refuse' });
    const { shareCode } = await jump({ userid: 'lisi' });
    const problem = problemOf(await ask(shareCode, { settings: bench.otherSettings }));
    expect(problem).toMatchObject({ code: 'live_of_another_app', issues: [{ field: 'shareCode' }] });
  });

  test('empty, refused before anything is sent', async () => {
    bench.emulator.journal.clear();
    expect(problemOf(await ask('')).issues).toMatchObject([{ field: 'shareCode' }]);
    expect(callsMade(bench)).toEqual([]);
  });
});
