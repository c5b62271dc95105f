import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type LiveBench, openLiveBench } from '../testing/live-bench.ts';
import { callsMade, liveStates, makeLiveIn, outputOf, problemOf } from '../testing/lives.ts';
import viewingEntry from './viewing-entry.ts';

const openid = 'oEmulatedOpenid';

let bench: LiveBench;
beforeAll(async () => {
  bench = await openLiveBench();
  bench.emulator.clock.freeze();
});
afterEach(() => bench.emulator.faults.clear());
afterAll(() => bench.close());

const enter = (livingId: string) => bench.run(viewingEntry, { livingId, openid });

test('the entry is ready for the mini-program, live and replay, and good for 5 minutes', async () => {
  bench.emulator.clock.set(Date.parse('2026-09-26T12:00:00+08:00'));
  const livingId = await makeLiveIn(bench, 'living');
  const output = outputOf(await enter(livingId));
  expect(output).toEqual({
    livingId,
    livingCode: output.livingCode,
    validUntil: '2026-09-26T12:05:00+08:00',
    miniProgram: {
      appId: 'wx7424030d69bde86e',
      originalId: 'gh_25e071b83ee0',
      livePath: `pages/watch/index?living_code=${output.livingCode}`,
      replayPath: `pages/watch/index?living_code=${output.livingCode}&replay=1`,
    },
  });
  expect(callsMade(bench)).toEqual(['get_living_code']);
});

test('the code is for this live and this WeChat user, and dies when the output says', async () => {
  const livingId = await makeLiveIn(bench, 'living');
  const { livingCode, validUntil } = outputOf(await enter(livingId));
  const issued = bench.emulator.world.codes.get(livingCode);
  expect(issued?.subject).toEqual({ livingid: livingId, openid });
  expect(issued?.expires_at).toBe(Date.parse(validUntil) / 1000);
});

test('a slow answer does not make it good for longer', async () => {
  const livingId = await makeLiveIn(bench, 'living');
  const before = bench.emulator.now();
  const onExchange = () => bench.emulator.clock.advance(30);
  const { validUntil } = outputOf(await bench.run(viewingEntry, { livingId, openid }, { onExchange }));
  expect(Date.parse(validUntil)).toBe(Math.floor(before / 1000) * 1000 + 300_000);
});

test.each(liveStates)('WeCom is asked whatever the state: %s', async (state) => {
  expect(outputOf(await enter(await makeLiveIn(bench, state))).livingCode).not.toBe('');
});

test('a code that needs escaping stands escaped in the paths', async () => {
  const livingId = await makeLiveIn(bench, 'living');
  bench.emulator.faults.add({ path: 'get_living_code', effect: { kind: 'patch', members: { living_code: 'a&b=c' } } });
  const { livingCode, miniProgram } = outputOf(await enter(livingId));
  expect(livingCode).toBe('a&b=c');
  expect(miniProgram.replayPath).toBe('pages/watch/index?living_code=a%26b%3Dc&replay=1');
});

test('an openid that WeCom refuses is not taken for an unknown live', async () => {
  const livingId = await makeLiveIn(bench, 'living');
  bench.emulator.faults.add({ path: 'get_living_code', effect: { kind: 'errcode', errcode: 40058 } });
  expect(problemOf(await enter(livingId))).toMatchObject({ code: 'wecom_invalid', vendor: { code: 40058 } });
});

test('an empty openid is refused before anything is sent', async () => {
  const livingId = await makeLiveIn(bench, 'living');
  const problem = problemOf(await bench.run(viewingEntry, { livingId, openid: '' }));
  expect(problem).toMatchObject({ code: 'input_invalid', issues: [{ field: 'openid' }] });
  expect(callsMade(bench)).toEqual([]);
});
