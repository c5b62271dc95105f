import { z } from 'zod';
import { defineAct } from './act.ts';
import { findRunningLive, stateOf } from './find-live.ts';
import { findPresent, oneName, viewerFields } from './find-viewer.ts';

/** WeCom tells how many comments there were and who made some, never what was said: `text` is not kept. */
export const comment = defineAct({
  name: 'comment',
  title: { 'zh-CN': '观众或发起人评论', en: 'A viewer or the host comments' },
  params: z.strictObject({ ...viewerFields, text: z.string().optional() }).refine(oneName.check, oneName.message),
  act(stage, params) {
    const live = findRunningLive(stage, params.livingid, 'comments go to a running live');
    if (params.userid !== live.anchor_userid) findPresent(live, params).is_comment = 1;
    live.comment_num += 1;
    return { ...stateOf(live), comment_num: live.comment_num };
  },
});
