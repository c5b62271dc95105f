import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type LiveBench, openLiveBench } from '../testing/live-bench.ts';
import { distort, type LiveState, makeLive, makeLiveIn, outputOf } from '../testing/lives.ts';
import get from './get.ts';

const NOW = Date.parse('2026-09-26T12:00:00+08:00');

let bench: LiveBench;
beforeAll(async () => {
  bench = await openLiveBench();
  bench.emulator.clock.freeze();
});
afterEach(() => bench.emulator.faults.clear());
afterAll(() => bench.close());

const read = async (livingId: string, overrides = {}) => outputOf(await bench.run(get, { livingId }, overrides));

test('a live that was held is told in full, its host having started early', async () => {
  const { acts, clock } = bench.emulator;
  clock.set(NOW);
  const livingid = await makeLive(bench, { startsAt: '2026-09-26T19:30', type: 'training', description: '制度与工具' });
  acts.enableReplay({ livingid });
  acts.subscribe({ livingid, userid: 'wangwu' });
  clock.set(NOW + 3_600_000);
  acts.startLive({ livingid });
  acts.joinLive({ livingid, userid: 'lisi' });
  acts.joinLive({ livingid, external_userid: 'wmCustomer', name: '客户' });
  acts.comment({ livingid, userid: 'lisi' });
  acts.comment({ livingid, userid: 'lisi' });
  acts.speak({ livingid, userid: 'lisi' });
  clock.advance(143);

  const whileLiving = await read(livingid);
  expect(whileLiving).toMatchObject({ status: 'living', replay: 'none', replayEnabled: true, online: 2 });
  expect(whileLiving.startedAt).toBe('2026-09-26T13:00:00+08:00');
  expect(whileLiving.endedAt).toBeUndefined();

  acts.endLive({ livingid });
  expect(await read(livingid)).toStrictEqual({
    livingId: livingid,
    status: 'ended',
    title: '新员工培训',
    description: '制度与工具',
    type: 'training',
    hostUserid: 'zhangsan',
    department: 3,
    startsAt: '2026-09-26T19:30:00+08:00',
    endsAt: '2026-09-26T20:30:00+08:00',
    durationMinutes: 60,
    startedAt: '2026-09-26T13:00:00+08:00',
    endedAt: '2026-09-26T13:02:23+08:00',
    lastedSeconds: 143,
    timeZone: 'Asia/Shanghai',
    replayEnabled: true,
    replay: 'generating',
    viewers: 2,
    comments: 2,
    speakers: 1,
    online: 0,
    subscribers: 1,
  });
});

test("times are those of the tenant's clocks", async () => {
  bench.emulator.clock.set(NOW);
  const livingId = await makeLive(bench, { startsAt: '2026-09-26T19:30' });
  const output = await read(livingId, { timeZone: 'Europe/Berlin' });
  expect(output).toMatchObject({ startsAt: '2026-09-26T13:30:00+02:00', timeZone: 'Europe/Berlin' });
});

const states: [LiveState, string, string][] = [
  ['reserved', 'reserved', 'none'],
  ['living', 'living', 'none'],
  ['ended', 'ended', 'none'],
  ['expired', 'expired', 'none'],
  ['cancelled', 'cancelled', 'none'],
  ['replay generating', 'ended', 'generating'],
  ['replay ready', 'ended', 'ready'],
  ['replay failed', 'ended', 'failed'],
  ['replay deleted', 'ended', 'deleted'],
];

describe('every state has its word', () => {
  test.each(states)('%s: live %s, replay %s', async (state, status, replay) => {
    expect(await read(await makeLiveIn(bench, state))).toMatchObject({ status, replay });
  });
});

test.each(['reserved', 'expired', 'cancelled'] as const)(
  'a live that is %s has no actual times, whatever WeCom shows',
  async (state) => {
    const output = await read(await makeLiveIn(bench, state));
    for (const field of ['startedAt', 'endedAt', 'lastedSeconds']) expect(output).not.toHaveProperty(field);
  },
);

test('the push stream URL of an activity live is told while it has not started', async () => {
  const livingId = await makeLive(bench, { type: 'activity' });
  expect((await read(livingId)).pushStreamUrl).toMatch(/^rtmp:/);
});

test('numbers that WeCom added later pass as they are', async () => {
  const livingId = await makeLiveIn(bench, 'replay ready');
  await distort(bench, livingId, { status: 7, replay_status: 8, type: 9 });
  expect(await read(livingId)).toMatchObject({ status: 'wecom:7', replay: 'wecom:8', type: 'wecom:9' });
});

test('what WeCom leaves out is absent, and not zero or false', async () => {
  const livingId = await makeLive(bench);
  const wire = ['reserve_start', 'reserve_living_duration', 'type', 'open_replay', 'viewer_num', 'description'];
  await distort(bench, livingId, Object.fromEntries(wire.map((name) => [name, undefined])));
  const output = await read(livingId);
  const absent = ['startsAt', 'endsAt', 'durationMinutes', 'type', 'replayEnabled', 'viewers', 'description'];
  for (const field of absent) expect(output).not.toHaveProperty(field);
});
