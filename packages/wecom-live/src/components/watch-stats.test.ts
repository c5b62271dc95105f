import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type LiveBench, openLiveBench } from '../testing/live-bench.ts';
import { callsMade, makeLiveIn, outputOf, problemOf } from '../testing/lives.ts';
import watchStats from './watch-stats.ts';

let bench: LiveBench;
beforeAll(async () => {
  bench = await openLiveBench();
  bench.emulator.clock.freeze();
});
afterEach(() => {
  bench.emulator.faults.clear();
  bench.emulator.setAssumptions({ watchStatPageSize: 100, watchStatEmptyPage: false, watchStatFinalKey: 'empty' });
});
afterAll(() => bench.close());

const count = (livingId: string, overrides = {}) => bench.run(watchStats, { livingId }, overrides);

/** A live with so many external viewers, each having watched for a second. */
async function makeWatched(viewers: number): Promise<string> {
  const livingId = await makeLiveIn(bench, 'living');
  const live = bench.emulator.world.lives.get(livingId);
  for (let index = 0; index < viewers; index += 1) {
    live?.viewers.push({
      external_userid: `wm${index}`,
      type: 1,
      name: '客户',
      watch_time: 1,
      is_comment: 0,
      is_mic: 0,
    });
  }
  return livingId;
}

test('tells who watched, for how long, what they did and who invited them, and adds it up', async () => {
  const { acts, clock } = bench.emulator;
  const livingid = await makeLiveIn(bench, 'living');
  acts.joinLive({ livingid, userid: 'lisi' });
  acts.joinLive({ livingid, external_userid: 'wmA', name: '客户小王', type: 1, invitor_userid: 'lisi' });
  acts.joinLive({ livingid, external_userid: 'wmB', name: '伙伴', type: 2, invitor_external_userid: 'wmA' });
  acts.comment({ livingid, userid: 'lisi' });
  acts.speak({ livingid, external_userid: 'wmB' });
  clock.advance(60);
  acts.leaveLive({ livingid, external_userid: 'wmA' });
  clock.advance(40);
  acts.endLive({ livingid });
  const member = (id: string) => ({ side: 'internal', id });
  const guest = (id: string) => ({ side: 'external', id });
  expect(outputOf(await count(livingid))).toStrictEqual({
    livingId: livingid,
    internal: 1,
    external: 2,
    watchedSeconds: 260,
    commented: 1,
    spoke: 1,
    viewers: [
      { viewer: member('lisi'), watchedSeconds: 100, commented: true, spoke: false },
      {
        viewer: guest('wmA'),
        name: '客户小王',
        externalType: 'wechat',
        watchedSeconds: 60,
        commented: false,
        spoke: false,
        inviter: member('lisi'),
      },
      {
        viewer: guest('wmB'),
        name: '伙伴',
        externalType: 'wecom',
        watchedSeconds: 100,
        commented: false,
        spoke: true,
        inviter: guest('wmA'),
      },
    ],
  });
});

test('a live that nobody watched has no viewers', async () => {
  const livingId = await makeLiveIn(bench, 'reserved');
  const none = { internal: 0, external: 0, watchedSeconds: 0, commented: 0, spoke: 0 };
  expect(outputOf(await count(livingId))).toEqual({ livingId, ...none, viewers: [] });
});

test('a kind of external viewer that WeCom added later passes as it is', async () => {
  const livingId = await makeWatched(1);
  const viewer = bench.emulator.world.lives.get(livingId)?.viewers[0];
  Object.assign(Object(viewer), { type: 5 });
  expect(outputOf(await count(livingId)).viewers).toMatchObject([{ externalType: 'wecom:5' }]);
});

describe('pages', () => {
  test('are read to the last, and counted over all of them', async () => {
    bench.emulator.setAssumptions({ watchStatPageSize: 10 });
    const livingId = await makeWatched(25);
    const output = outputOf(await count(livingId));
    expect(output).toMatchObject({ external: 25, watchedSeconds: 25 });
    expect(new Set(output.viewers?.map(({ viewer }) => viewer.id)).size).toBe(25);
    expect(callsMade(bench)).toHaveLength(3);
  });

  test('add up members, comments and speakers of all of them', async () => {
    bench.emulator.setAssumptions({ watchStatPageSize: 1 });
    const livingid = await makeLiveIn(bench, 'living');
    for (const userid of ['lisi', 'wangwu']) {
      bench.emulator.acts.joinLive({ livingid, userid });
      bench.emulator.acts.comment({ livingid, userid });
      bench.emulator.acts.speak({ livingid, userid });
    }
    expect(outputOf(await count(livingid))).toMatchObject({ internal: 2, external: 0, commented: 2, spoke: 2 });
  });

  test('go on after an empty one with ending 0', async () => {
    bench.emulator.setAssumptions({ watchStatEmptyPage: true });
    const livingId = await makeWatched(3);
    expect(outputOf(await count(livingId)).external).toBe(3);
    expect(callsMade(bench)).toHaveLength(2);
  });

  test('end at ending 1, though a next key is given', async () => {
    bench.emulator.setAssumptions({ watchStatFinalKey: 'given' });
    const livingId = await makeWatched(3);
    expect(outputOf(await count(livingId)).external).toBe(3);
    expect(callsMade(bench)).toHaveLength(1);
  });

  test('whose key does not move stop with a problem, and not never', async () => {
    bench.emulator.setAssumptions({ watchStatPageSize: 1 });
    const livingId = await makeWatched(3);
    const first = outputOf(await count(livingId));
    const key = Object(bench.exchangesSent('get_watch_stat')[0]?.response).next_key;
    bench.emulator.journal.clear();
    bench.emulator.faults.add({ path: 'get_watch_stat', effect: { kind: 'patch', members: { next_key: key } } });
    expect(first.external).toBe(3);
    expect(problemOf(await count(livingId)).code).toBe('wecom_paging_stuck');
    expect(callsMade(bench)).toHaveLength(2);
  });

  test('without a key and with more to come stop with a problem too', async () => {
    const livingId = await makeWatched(1);
    const effect = { kind: 'patch', members: { ending: 0, next_key: '' } } as const;
    bench.emulator.faults.add({ path: 'get_watch_stat', effect });
    expect(problemOf(await count(livingId)).code).toBe('wecom_paging_stuck');
  });

  test('are handed on one by one to whoever takes rows, none kept', async () => {
    bench.emulator.setAssumptions({ watchStatPageSize: 10 });
    const livingId = await makeWatched(25);
    const pages: { length: number; calls: number }[] = [];
    const onRows = (rows: readonly unknown[]) =>
      void pages.push({ length: rows.length, calls: callsMade(bench).length });
    const output = outputOf(await count(livingId, { onRows }));
    expect(pages).toEqual([
      { length: 10, calls: 1 },
      { length: 10, calls: 2 },
      { length: 5, calls: 3 },
    ]);
    expect(output).toMatchObject({ external: 25, watchedSeconds: 25 });
    expect(output.viewers).toBeUndefined();
  });
});

test('a refusal that the live is not the reason of is told as it is', async () => {
  const livingId = await makeWatched(1);
  bench.emulator.faults.add({ path: 'get_watch_stat', effect: { kind: 'errcode', errcode: 50100 } });
  expect(problemOf(await count(livingId)).vendor?.code).toBe(50100);
});
