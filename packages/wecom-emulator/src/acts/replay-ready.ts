import { z } from 'zod';
import { stepReplay } from '../live/live-state.ts';
import { defineAct } from './act.ts';
import { ActError } from './act-error.ts';
import { findLive, livingid, stateOf } from './find-live.ts';

export const replayReady = defineAct({
  name: 'replay-ready',
  title: { 'zh-CN': '回放已生成', en: 'The replay has been generated' },
  params: z.strictObject({ livingid }),
  act(stage, params) {
    const live = findLive(stage, params.livingid);
    if (!stepReplay(live, 'finish')) {
      throw new ActError('state', `No replay of the live ${live.livingid} is being generated.`);
    }
    return stateOf(live);
  },
});
