import { z } from 'zod';
import { stepReplay } from '../live/live-state.ts';
import { defineAct } from './act.ts';
import { ActError } from './act-error.ts';
import { findLive, livingid, stateOf } from './find-live.ts';

export const replayFailed = defineAct({
  name: 'replay-failed',
  title: { 'zh-CN': '回放生成失败', en: 'Generating the replay fails' },
  params: z.strictObject({ livingid }),
  act(stage, params) {
    const live = findLive(stage, params.livingid);
    if (!stepReplay(live, 'fail')) {
      throw new ActError('state', `No replay of the live ${live.livingid} is being generated.`);
    }
    return stateOf(live);
  },
});
