import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type LiveComponent, live } from './catalogue.ts';
import { createMemoryLedger } from './ledger.ts';
import { type LiveBench, openLiveBench } from './testing/live-bench.ts';
import { callsMade, makeLiveIn, problemOf } from './testing/lives.ts';

let bench: LiveBench;
beforeAll(async () => {
  bench = await openLiveBench();
});
afterEach(() => bench.emulator.setAssumptions({ livingOfAnotherApp: 92008, unknownLiving: 40058 }));
afterAll(() => bench.close());

/** Every component that takes a livingId, with what it wants besides. */
const takers: { component: LiveComponent; more: object }[] = [
  { component: live.cancel, more: {} },
  { component: live.deleteReplay, more: {} },
  { component: live.get, more: {} },
  { component: live.update, more: { title: '入职培训' } },
  { component: live.viewingEntry, more: { openid: 'oSomebody' } },
  { component: live.watchStats, more: {} },
];

const EFFECTFUL = ['modify', 'cancel', 'delete_replay_data'];
const strangers = () => ({ ...bench.services, ledger: createMemoryLedger() });

describe.each(takers)('$component.id', ({ component, more }) => {
  test("another app's live is refused before anything is sent where the ledger knows it, naming the right app", async () => {
    const livingId = await makeLiveIn(bench, 'reserved');
    const problem = problemOf(await bench.run(component, { livingId, ...more }, { settings: bench.otherSettings }));
    expect(problem).toMatchObject({ code: 'live_of_another_app', kind: 'forbidden', mayHaveHappened: false });
    expect(problem.cure?.en).toContain(`app ${bench.settings.agentid} of corp ${bench.settings.corpid}`);
    expect(problem.issues).toMatchObject([{ field: 'livingId', rule: 'live_of_another_app' }]);
    expect(bench.emulator.journal.list()).toEqual([]);
  });

  test.each([92008, 92003] as const)(
    "another app's live that the ledger does not know is told by WeCom's %d",
    async (errcode) => {
      bench.emulator.setAssumptions({ livingOfAnotherApp: errcode });
      const livingId = await makeLiveIn(bench, 'reserved');
      const overrides = { settings: bench.otherSettings, services: strangers() };
      const problem = problemOf(await bench.run(component, { livingId, ...more }, overrides));
      expect(problem).toMatchObject({ code: 'live_of_another_app', vendor: { code: errcode } });
      expect(callsMade(bench).filter((name) => EFFECTFUL.includes(name))).toEqual([]);
    },
  );

  test('an id in another case is another id, and an unknown one', async () => {
    const livingId = (await makeLiveIn(bench, 'reserved')).toUpperCase();
    const problem = problemOf(await bench.run(component, { livingId, ...more }));
    expect(problem).toMatchObject({ code: 'live_unknown', kind: 'missing', vendor: { code: 40058 } });
    expect(problem.message.en).toContain(livingId);
    expect(problem.cure?.en).toContain('case-sensitive');
    expect(callsMade(bench).filter((name) => EFFECTFUL.includes(name))).toEqual([]);
  });

  test.each([
    ['no id', undefined],
    ['an empty id', ''],
    ['a number', 7],
  ])('%s is refused before anything is sent', async (_case, livingId) => {
    bench.emulator.journal.clear();
    const problem = problemOf(await bench.run(component, { livingId, ...more }));
    expect(problem).toMatchObject({ code: 'input_invalid', issues: [{ field: 'livingId' }] });
    expect(callsMade(bench)).toEqual([]);
  });
});

test('a live of another corp with the same agent ID is not taken for our own', async () => {
  const livingId = await makeLiveIn(bench, 'reserved');
  const entry = await bench.services.ledger.find(livingId);
  const services = strangers();
  await services.ledger.claim({ ...Object(entry), corpid: 'wwanothercorp0001' });
  const problem = problemOf(await bench.run(live.get, { livingId }, { services }));
  expect(problem.code).toBe('live_of_another_app');
  expect(problem.message.en).toContain('wwanothercorp0001');
});
