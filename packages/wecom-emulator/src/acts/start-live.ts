import { z } from 'zod';
import { stepStatus } from '../live/live-state.ts';
import { LIVE } from '../world.ts';
import { defineAct } from './act.ts';
import { findLive, livingid, requireHost, stateOf, wrongState } from './find-live.ts';

/** The host may start early, as in a trace of March 2025. */
export const startLive = defineAct({
  name: 'start-live',
  title: { 'zh-CN': '发起人开始直播', en: 'The host starts the live' },
  params: z.strictObject({ livingid, userid: z.string().optional() }),
  act(stage, params) {
    const live = findLive(stage, params.livingid);
    requireHost(live, params.userid);
    if (!stepStatus(live, 'start')) throw wrongState(live, 'only a reserved live can be started');
    live.started_at = stage.now;
    stage.fire({ live, status: LIVE.living });
    return stateOf(live);
  },
});
