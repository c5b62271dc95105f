import { text } from '@livebus/component-kit';
import { endedLive, replayedLive } from '../held-live.ts';
import { at, type Json } from '../json.ts';
import { EXPIRY_MINUTES, overdueLive, readLive } from '../lives.ts';
import { defineProbe, NotRun } from '../probe.ts';
import type { Target } from '../target.ts';

const EXPIRED = 3;
const REPLAY_READY = 0;
const REPLAY_DELETED = 2;
const LOOK_EVERY_SECONDS = 60;
const REPLAY_MINUTES = 30;

const modify = async (target: Target, livingid: string): Promise<Json> =>
  (await target.call('living/modify', { body: { livingid, description: 'livebus-parity' } })).errcode ?? null;

const field = async (target: Target, livingid: string, name: string): Promise<Json | undefined> =>
  at((await readLive(target, livingid)).body, 'living_info', name);

/** Seconds until the replay has this status, looking once a minute; null when it does not come to it. */
async function awaitReplayStatus(target: Target, livingid: string, status: number): Promise<number | null> {
  for (let waited = 0; waited <= REPLAY_MINUTES * 60; waited += LOOK_EVERY_SECONDS) {
    if ((await field(target, livingid, 'replay_status')) === status) return waited;
    await target.wait(LOOK_EVERY_SECONDS);
  }
  return null;
}

/** What becomes of lives that nobody started, and of those that are over. */
export const endedLiveProbes = [
  defineProbe({
    id: 'expiry',
    settles: 'expiry',
    facts: '§11.1, §10',
    question: text('无人开始的预约直播何时过期？', 'When does a live that nobody started turn to expired?'),
    minutes: EXPIRY_MINUTES,
    run: async (target) =>
      (await field(target, await overdueLive(target), 'status')) === EXPIRED ? 'reserved-end' : 'never',
  }),
  defineProbe({
    id: 'expired-cannot-change',
    settles: 'expiredCannotChange',
    facts: '§11.2',
    question: text('修改已过期的直播返回哪个 errcode？', 'Which errcode does changing an expired live get?'),
    minutes: EXPIRY_MINUTES,
    async run(target) {
      const livingid = await overdueLive(target);
      if ((await field(target, livingid, 'status')) === EXPIRED) return modify(target, livingid);
      throw new NotRun(text('等到预约结束直播仍未过期', 'the live had not expired by its reserved end'));
    },
  }),
  defineProbe({
    id: 'ended-cannot-change',
    settles: 'endedCannotChange',
    facts: '§11.2',
    question: text('修改已结束的直播返回哪个 errcode？', 'Which errcode does changing an ended live get?'),
    needs: ['host'],
    run: async (target) => modify(target, await endedLive(target)),
  }),
  defineProbe({
    id: 'replay-ready-after',
    settles: 'replayReadyAfterSeconds',
    facts: '§11.1',
    question: text('结束后多少秒回放生成？', 'How many seconds after the end is the replay generated?'),
    needs: ['host'],
    minutes: REPLAY_MINUTES,
    run: async (target) => awaitReplayStatus(target, await endedLive(target), REPLAY_READY),
  }),
  defineProbe({
    id: 'replay-deletion',
    settles: 'replayDeletionSeconds',
    facts: '§1.4, §10',
    question: text(
      '删除回放后多少秒显示已删除？',
      'How many seconds after its deletion does a replay show as deleted?',
    ),
    needs: ['host'],
    minutes: REPLAY_MINUTES,
    async run(target) {
      const livingid = await replayedLive(target);
      const { errcode } = await target.call('living/delete_replay_data', { body: { livingid } });
      if (errcode === 0) return awaitReplayStatus(target, livingid, REPLAY_DELETED);
      throw new NotRun(text(`无法删除回放（errcode ${errcode}）`, `the replay was not deleted (errcode ${errcode})`));
    },
  }),
  defineProbe({
    id: 'replay-deleted-again',
    settles: 'replayDeletedAgain',
    facts: '§1.4',
    question: text('再次删除已删除的回放会成功吗？', 'Is deleting a deleted replay again a success or refused?'),
    needs: ['host'],
    async run(target) {
      const livingid = await replayedLive(target);
      const again = () => target.call('living/delete_replay_data', { body: { livingid } });
      await again();
      return (await again()).errcode === 0 ? 'succeed' : 'refuse';
    },
  }),
];
