import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type LiveBench, openLiveBench } from '../testing/live-bench.ts';
import { callsMade, distort, liveStates, makeLive, makeLiveIn, outputOf, problemOf } from '../testing/lives.ts';
import { liveStatusLabels } from '../words.ts';
import cancel from './cancel.ts';

let bench: LiveBench;
beforeAll(async () => {
  bench = await openLiveBench({ timeoutMs: 300 });
});
afterEach(() => {
  bench.emulator.faults.clear();
  bench.emulator.setAssumptions({ expiredCannotChange: 92006 });
});
afterAll(() => bench.close());

const statusOf = (livingId: string) => bench.emulator.world.lives.get(livingId)?.status;

test('a reserved live is read, then cancelled', async () => {
  const livingId = await makeLiveIn(bench, 'reserved');
  const output = outputOf(await bench.run(cancel, { livingId }));
  expect(output).toEqual({ livingId, title: '新员工培训', alreadyCancelled: false });
  expect(statusOf(livingId)).toBe(4);
  expect(callsMade(bench)).toEqual(['get_living_info', 'cancel']);
});

test('one already cancelled is a success that says so, and nothing is sent to cancel it', async () => {
  const livingId = await makeLiveIn(bench, 'cancelled');
  const output = outputOf(await bench.run(cancel, { livingId }));
  expect(output).toEqual({ livingId, title: '新员工培训', alreadyCancelled: true });
  expect(callsMade(bench)).toEqual(['get_living_info']);
});

describe('in any other state it is refused with the state named, and nothing is sent to cancel it', () => {
  test.each(liveStates.filter((state) => state !== 'reserved' && state !== 'cancelled'))('%s', async (state) => {
    const livingId = await makeLiveIn(bench, state);
    const problem = problemOf(await bench.run(cancel, { livingId }));
    const label = liveStatusLabels[state === 'living' || state === 'expired' ? state : 'ended'];
    expect(problem).toMatchObject({ code: 'live_not_reserved', kind: 'conflict', mayHaveHappened: false });
    expect(problem.message['zh-CN']).toContain(`“${label['zh-CN']}”`);
    expect(problem.message.en).toContain(`"${label.en}"`);
    expect(problem.issues).toMatchObject([{ field: 'livingId', rule: 'live_not_reserved' }]);
    expect(callsMade(bench)).toEqual(['get_living_info']);
  });

  test('a state that WeCom added later', async () => {
    const livingId = await makeLive(bench);
    await distort(bench, livingId, { status: 7 });
    const problem = problemOf(await bench.run(cancel, { livingId }));
    expect(problem.code).toBe('live_not_reserved');
    expect(problem.message.en).toContain('"wecom:7"');
    expect(callsMade(bench)).toEqual(['get_living_info']);
  });
});

describe('between reading and cancelling', () => {
  /** Runs it, and acts right after the live was read. */
  async function cancelMeanwhile(livingId: string, act: () => unknown) {
    let acted = false;
    return bench.run(
      cancel,
      { livingId },
      {
        onExchange({ path }) {
          if (acted || !path.endsWith('get_living_info')) return;
          acted = true;
          act();
        },
      },
    );
  }

  test('the host starts it: the error names the state it is in by then', async () => {
    const livingId = await makeLive(bench);
    const start = () => bench.emulator.acts.startLive({ livingid: livingId });
    const problem = problemOf(await cancelMeanwhile(livingId, start));
    expect(problem).toMatchObject({ code: 'live_not_reserved', mayHaveHappened: false });
    expect(problem.message.en).toContain('"Living"');
    expect(statusOf(livingId)).toBe(1);
  });

  test('it expires, and WeCom calls that an invalid parameter: the error names the state all the same', async () => {
    bench.emulator.setAssumptions({ expiredCannotChange: 40058 });
    const livingId = await makeLive(bench);
    const expire = () => bench.emulator.acts.expireLive({ livingid: livingId });
    const problem = problemOf(await cancelMeanwhile(livingId, expire));
    expect(problem.code).toBe('live_not_reserved');
    expect(problem.message.en).toContain('"Expired"');
  });

  test('somebody else cancels it: a success that says so', async () => {
    const livingId = await makeLive(bench);
    const live = bench.emulator.world.lives.get(livingId);
    const output = outputOf(await cancelMeanwhile(livingId, () => Object.assign(Object(live), { status: 4 })));
    expect(output.alreadyCancelled).toBe(true);
  });
});

test("a refusal that the live's state does not explain is WeCom's own", async () => {
  const livingId = await makeLive(bench);
  bench.emulator.faults.add({ path: 'living/cancel', effect: { kind: 'errcode', errcode: 92006 } });
  const problem = problemOf(await bench.run(cancel, { livingId }));
  expect(problem).toMatchObject({ code: 'wecom_conflict', vendor: { code: 92006 } });
  expect(statusOf(livingId)).toBe(0);
});

test('a refusal for other reasons is not followed by another reading', async () => {
  const livingId = await makeLiveIn(bench, 'reserved');
  bench.emulator.faults.add({ path: 'living/cancel', effect: { kind: 'errcode', errcode: 45009 } });
  expect(problemOf(await bench.run(cancel, { livingId })).vendor?.code).toBe(45009);
  expect(callsMade(bench)).toEqual(['get_living_info', 'cancel']);
});

describe('when the answer is lost after WeCom cancelled', () => {
  test.each(['reset', 'timeout', 'malformed'] as const)(
    'by %s: it is sent once, and the next attempt finds it done',
    async (kind) => {
      const livingId = await makeLiveIn(bench, 'reserved');
      bench.emulator.faults.add({ path: 'living/cancel', times: 1, effect: { kind, when: 'after-commit' } });
      const problem = problemOf(await bench.run(cancel, { livingId }, { key: `lost-${kind}` }));
      expect(problem).toMatchObject({ code: 'wecom_answer_lost', mayHaveHappened: true });
      const output = outputOf(await bench.run(cancel, { livingId }, { key: `lost-${kind}` }));
      expect(output.alreadyCancelled).toBe(true);
      expect(callsMade(bench)).toEqual(['get_living_info', 'cancel', 'get_living_info']);
    },
  );
});
