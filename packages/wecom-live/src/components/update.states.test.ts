import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type LiveBench, openLiveBench } from '../testing/live-bench.ts';
import { callsMade, distort, liveStates, makeLive, makeLiveIn, outputOf, problemOf } from '../testing/lives.ts';
import { liveStatusLabels } from '../words.ts';
import update from './update.ts';

let bench: LiveBench;
beforeAll(async () => {
  bench = await openLiveBench({ timeoutMs: 300 });
});
afterEach(() => bench.emulator.faults.clear());
afterAll(() => bench.close());

describe('a live that is not reserved is refused with its state named, and nothing is sent to change it', () => {
  test.each(liveStates.filter((state) => state !== 'reserved'))('%s', async (state) => {
    const livingId = await makeLiveIn(bench, state);
    const problem = problemOf(await bench.run(update, { livingId, title: '入职培训' }));
    const isPlain = state === 'living' || state === 'expired' || state === 'cancelled';
    const label = liveStatusLabels[isPlain ? state : 'ended'];
    expect(problem).toMatchObject({ code: 'live_not_reserved', kind: 'conflict', mayHaveHappened: false });
    expect(problem.message['zh-CN']).toContain(`“${label['zh-CN']}”`);
    expect(problem.message.en).toContain(`"${label.en}"`);
    expect(callsMade(bench)).toEqual(['get_living_info']);
  });

  test('in a state that WeCom added later', async () => {
    const livingId = await makeLive(bench);
    await distort(bench, livingId, { status: 7 });
    const problem = problemOf(await bench.run(update, { livingId, title: '入职培训' }));
    expect(problem.code).toBe('live_not_reserved');
    expect(problem.message.en).toContain('"wecom:7"');
    expect(callsMade(bench)).toEqual(['get_living_info']);
  });
});

test('the host starts it between reading and changing: the error names the state it is in by then', async () => {
  const livingId = await makeLive(bench);
  const { acts, world } = bench.emulator;
  const onExchange = ({ path }: { path: string }) => {
    if (path.endsWith('get_living_info') && world.lives.get(livingId)?.status === 0) {
      acts.startLive({ livingid: livingId });
    }
  };
  const problem = problemOf(await bench.run(update, { livingId, title: '入职培训' }, { onExchange }));
  expect(problem).toMatchObject({ code: 'live_not_reserved', mayHaveHappened: false });
  expect(problem.message.en).toContain('"Living"');
  expect(world.lives.get(livingId)?.theme).toBe('新员工培训');
});

test('an answer lost after WeCom changed it is told as such; the next attempt reads, sends again and succeeds', async () => {
  const livingId = await makeLiveIn(bench, 'reserved');
  bench.emulator.faults.add({ path: 'living/modify', times: 1, effect: { kind: 'reset', when: 'after-commit' } });
  const input = { livingId, title: '入职培训', remindBefore: 10 };
  const problem = problemOf(await bench.run(update, input, { key: 'lost' }));
  expect(problem).toMatchObject({ code: 'wecom_answer_lost', mayHaveHappened: true });
  expect(callsMade(bench)).toEqual(['get_living_info', 'modify']);
  const output = outputOf(await bench.run(update, input, { key: 'lost' }));
  expect(output).toMatchObject({ title: '入职培训', remindBefore: 10 });
  expect(bench.emulator.world.lives.get(livingId)).toMatchObject({ theme: '入职培训', remind_time: 600 });
  expect((await bench.services.ledger.find(livingId))?.scheduled).toMatchObject({ title: '入职培训' });
});
