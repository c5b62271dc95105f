import { z } from 'zod';
import { stepReplay, stepStatus } from '../live/live-state.ts';
import { LIVE } from '../world.ts';
import { defineAct } from './act.ts';
import { findLive, livingid, requireHost, stateOf, wrongState } from './find-live.ts';
import { leaveRoom } from './leave-room.ts';

/** Everybody leaves; a replay that was enabled is being generated from now on. */
export const endLive = defineAct({
  name: 'end-live',
  title: { 'zh-CN': '发起人结束直播', en: 'The host ends the live' },
  params: z.strictObject({ livingid, userid: z.string().optional() }),
  act(stage, params) {
    const live = findLive(stage, params.livingid);
    requireHost(live, params.userid);
    if (!stepStatus(live, 'end')) throw wrongState(live, 'only a running live can be ended');
    live.ended_at = stage.now;
    for (const viewer of live.viewers) {
      if (viewer.joined_at !== undefined) leaveRoom(live, viewer, stage.now);
    }
    stepReplay(live, 'generate');
    stage.fire({ live, status: LIVE.ended });
    return stateOf(live);
  },
});
