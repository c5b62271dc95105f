import { z } from 'zod';
import { expireLive as expire } from '../live/settle-live.ts';
import { defineAct } from './act.ts';
import { findLive, livingid, stateOf, wrongState } from './find-live.ts';

/** Nobody started the live, and WeCom gives it up; no callback tells of it (page 94145). */
export const expireLive = defineAct({
  name: 'expire-live',
  title: { 'zh-CN': '直播过期', en: 'The live expires' },
  params: z.strictObject({ livingid }),
  act(stage, params) {
    const live = findLive(stage, params.livingid);
    if (!expire(live, stage)) throw wrongState(live, 'only a reserved live can expire');
    return stateOf(live);
  },
});
