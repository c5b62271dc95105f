import { text } from '@livebus/component-kit';
import { endedLive, replayedLive } from '../held-live.ts';
import { at } from '../json.ts';
import { readLive } from '../lives.ts';
import { defineProbe, NotRun } from '../probe.ts';
import type { Target } from '../target.ts';

const REPLAY_READY = 0;
const REPLAY_DELETED = 2;
const LOOK_EVERY_SECONDS = 60;
const REPLAY_MINUTES = 30;

interface Wish {
  livingid: string;
  status: number;
  /** Unix seconds from which to count. */
  since: number;
}

/** Seconds until the replay has this status, looking once a minute; null when it does not come to it. */
async function awaitReplayStatus(target: Target, { livingid, status, since }: Wish): Promise<number | null> {
  for (let waited = 0; waited <= REPLAY_MINUTES * 60; waited += LOOK_EVERY_SECONDS) {
    if (waited > 0) await target.wait(LOOK_EVERY_SECONDS);
    const { body } = await readLive(target, livingid);
    if (at(body, 'living_info', 'replay_status') !== status) continue;
    const passed = target.now() - since;
    if (waited > 0 || passed <= LOOK_EVERY_SECONDS) return passed;
    throw new NotRun(text('回放早已是这个状态', 'the replay had come to it before the first look'));
  }
  return null;
}

/** How long replays take; the first must follow soon upon the end of the live that all share. */
export const replayProbes = [
  defineProbe({
    id: 'replay-ready-after',
    settles: 'replayReadyAfterSeconds',
    facts: '§11.1',
    question: text('结束后多少秒回放生成？', 'How many seconds after the end is the replay generated?'),
    needs: ['host'],
    minutes: REPLAY_MINUTES,
    async run(target) {
      const livingid = await endedLive(target);
      const { body } = await readLive(target, livingid);
      const [start, length] = [at(body, 'living_info', 'living_start'), at(body, 'living_info', 'living_duration')];
      const since = typeof start === 'number' && typeof length === 'number' ? start + length : target.now();
      return awaitReplayStatus(target, { livingid, status: REPLAY_READY, since });
    },
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
      if (errcode === 0) return awaitReplayStatus(target, { livingid, status: REPLAY_DELETED, since: target.now() });
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
