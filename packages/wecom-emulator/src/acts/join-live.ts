import { z } from 'zod';
import { defineAct } from './act.ts';
import { enterRoom } from './enter-room.ts';
import { findRunningLive, stateOf } from './find-live.ts';
import { oneName, requireMember, viewerFields } from './find-viewer.ts';

/** A member, or an external viewer of type 1 (WeChat) or 2 (another corp's WeCom); the inviter of the first visit stays. */
export const joinLive = defineAct({
  name: 'join-live',
  title: { 'zh-CN': '观众进入直播间', en: 'A viewer joins' },
  params: z
    .strictObject({
      ...viewerFields,
      name: z.string().optional(),
      type: z.literal([1, 2]).default(1),
      invitor_userid: z.string().optional(),
      invitor_external_userid: z.string().optional(),
    })
    .refine(oneName.check, oneName.message),
  act(stage, { livingid, ...visitor }) {
    const live = findRunningLive(stage, livingid, 'viewers join a running live');
    requireMember(stage, live.corpid, visitor.userid);
    requireMember(stage, live.corpid, visitor.invitor_userid);
    enterRoom(live, visitor, stage.now);
    return stateOf(live);
  },
});
