import { defineRoute } from '../route.ts';
import type { Rule } from '../rules.ts';
import { LIVE, type Live, REPLAY } from '../world.ts';
import { livingidParam } from './fields.ts';
import { stepReplay } from './live-state.ts';
import { findOwnLive, ownLiveRules } from './own-live.ts';

const undeletable = (text: string): Rule => ({ errcode: 92007, evidence: 'assumed', page: 90313, text });

/** 删除直播回放: what 92007 covers is not written down; here, everything but a replay that is ready. */
export default defineRoute({
  method: 'POST',
  path: '/cgi-bin/living/delete_replay_data',
  page: 93874,
  token: 'app',
  permission: 'living:base:base',
  params: { livingid: livingidParam },
  rules: {
    ...ownLiveRules,
    'live-not-ended': undeletable('the live has ended'),
    'replay-off': undeletable('the host kept a replay'),
    'replay-generating': undeletable('the replay is generated'),
    'replay-failed': undeletable('generating the replay did not fail'),
    'replay-deleted': {
      ...undeletable('the replay is not deleted already, unless a second deletion is assumed to succeed'),
      assumption: 'replayDeletedAgain',
    },
  },
  answer(call) {
    const { assume, now, refuse } = call;
    const live = findOwnLive(call, call.params.livingid);
    const hindrance = findHindrance(live);
    if (hindrance === 'replay-deleted' && assume.replayDeletedAgain === 'succeed') return {};
    if (hindrance !== undefined) throw refuse(hindrance, 'replay can not be deleted');
    live.replay_deleted_at = now + assume.replayDeletionSeconds;
    if (assume.replayDeletionSeconds === 0) stepReplay(live, 'delete');
    return {};
  },
});

function findHindrance(live: Live) {
  if (live.status !== LIVE.ended) return 'live-not-ended';
  if (live.open_replay === 0) return 'replay-off';
  if (live.replay_status === REPLAY.generating) return 'replay-generating';
  if (live.replay_status === REPLAY.failed) return 'replay-failed';
  const deletionAsked = live.replay_deleted_at !== undefined || live.replay_status === REPLAY.deleted;
  return deletionAsked ? 'replay-deleted' : undefined;
}
