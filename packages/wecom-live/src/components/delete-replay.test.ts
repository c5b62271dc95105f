import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type LiveBench, openLiveBench } from '../testing/live-bench.ts';
import { callsMade, distort, type LiveState, makeLiveIn, outputOf, problemOf } from '../testing/lives.ts';
import deleteReplay from './delete-replay.ts';

let bench: LiveBench;
beforeAll(async () => {
  bench = await openLiveBench({ timeoutMs: 300 });
});
afterEach(() => bench.emulator.faults.clear());
afterAll(() => bench.close());

const replayOf = (livingId: string) => bench.emulator.world.lives.get(livingId)?.replay_status;

test('it is told to be irreversible, to whoever asks the object and to whoever reads its summary', () => {
  expect(deleteReplay).toMatchObject({ effect: 'delete', irreversible: true });
  expect(deleteReplay.summary['zh-CN']).toContain('不可恢复');
  expect(deleteReplay.summary.en).toContain('for good');
});

test('the generated replay of an ended live is deleted', async () => {
  const livingId = await makeLiveIn(bench, 'replay ready');
  const output = outputOf(await bench.run(deleteReplay, { livingId }));
  expect(output).toEqual({ livingId, title: '新员工培训', alreadyDeleted: false });
  expect(replayOf(livingId)).toBe(2);
  expect(callsMade(bench)).toEqual(['get_living_info', 'delete_replay_data']);
});

test('one already deleted is a success that says so, and nothing is sent to delete it', async () => {
  const livingId = await makeLiveIn(bench, 'replay deleted');
  const output = outputOf(await bench.run(deleteReplay, { livingId }));
  expect(output).toEqual({ livingId, title: '新员工培训', alreadyDeleted: true });
  expect(callsMade(bench)).toEqual(['get_living_info']);
});

const hindrances: [LiveState, string, string][] = [
  ['reserved', 'live_not_ended', '"Reserved"'],
  ['living', 'live_not_ended', '"Living"'],
  ['expired', 'live_not_ended', '"Expired"'],
  ['cancelled', 'live_not_ended', '"Cancelled"'],
  ['ended', 'replay_not_enabled', 'without a replay'],
  ['replay generating', 'replay_not_ready', '"Generating"'],
  ['replay failed', 'replay_failed', 'failed'],
];

describe('otherwise the error names the condition that fails, and nothing is sent to delete it', () => {
  test.each(hindrances)('%s: %s', async (state, code, saying) => {
    const livingId = await makeLiveIn(bench, state);
    const problem = problemOf(await bench.run(deleteReplay, { livingId }));
    expect(problem).toMatchObject({ code, kind: 'conflict', mayHaveHappened: false });
    expect(problem.message.en).toContain(saying);
    expect(problem.issues).toMatchObject([{ field: 'livingId', rule: code }]);
    expect(callsMade(bench)).toEqual(['get_living_info']);
  });

  test.each([
    ['an unknown state of the live', { status: 7 }, 'live_not_ended', '"wecom:7"'],
    ['an unknown state of the replay', { replay_status: 9 }, 'replay_not_ready', '"wecom:9"'],
    ['no state of the replay', { replay_status: undefined }, 'replay_not_ready', '"None"'],
  ])('%s', async (_case, members, code, saying) => {
    const livingId = await makeLiveIn(bench, 'replay ready');
    await distort(bench, livingId, members);
    const problem = problemOf(await bench.run(deleteReplay, { livingId }));
    expect(problem.code).toBe(code);
    expect(problem.message.en).toContain(saying);
    expect(callsMade(bench)).toEqual(['get_living_info']);
  });
});

test('somebody else deletes it between reading and deleting: a success that says so', async () => {
  const livingId = await makeLiveIn(bench, 'replay ready');
  const live = Object(bench.emulator.world.lives.get(livingId));
  const output = outputOf(
    await bench.run(
      deleteReplay,
      { livingId },
      { onExchange: () => void Object.assign(live, { replay_status: 2, replay_deleted_at: 1 }) },
    ),
  );
  expect(output.alreadyDeleted).toBe(true);
  expect(callsMade(bench)).toEqual(['get_living_info', 'delete_replay_data', 'get_living_info']);
});

test('when the answer is lost after WeCom deleted, the next attempt finds it done', async () => {
  const livingId = await makeLiveIn(bench, 'replay ready');
  bench.emulator.faults.add({ path: 'delete_replay_data', effect: { kind: 'reset', when: 'after-commit' } });
  const problem = problemOf(await bench.run(deleteReplay, { livingId }));
  expect(problem).toMatchObject({ code: 'wecom_answer_lost', mayHaveHappened: true });
  expect(outputOf(await bench.run(deleteReplay, { livingId })).alreadyDeleted).toBe(true);
  expect(callsMade(bench)).toEqual(['get_living_info', 'delete_replay_data', 'get_living_info']);
});
