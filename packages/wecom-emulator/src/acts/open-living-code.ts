import { createHash } from 'node:crypto';
import { z } from 'zod';
import { findCode } from '../live/issued-codes.ts';
import { defineAct } from './act.ts';
import { ActError } from './act-error.ts';
import { enterRoom } from './enter-room.ts';
import { findRunningLive, stateOf } from './find-live.ts';

/** A WeChat user opens the live's mini-program with a living_code, within its 5 minutes (page 93641). */
export const openLivingCode = defineAct({
  name: 'open-living-code',
  title: { 'zh-CN': '微信用户凭 living_code 进入', en: 'A WeChat user opens a living_code' },
  params: z.strictObject({ living_code: z.string().min(1), name: z.string().optional() }),
  act(stage, { living_code, name }) {
    const found = findCode(stage.world, { code: living_code, kind: 'living', now: stage.now });
    if (found === 'unknown') throw new ActError('missing', 'There is no such living_code.');
    if (found === 'expired') throw new ActError('state', 'The living_code is older than 5 minutes.');
    const { livingid = '', openid = '' } = found.subject;
    const live = findRunningLive(stage, livingid, 'a living_code leads into a running live');
    const external_userid = `wm${createHash('sha256').update(openid).digest('base64url').slice(0, 30)}`;
    enterRoom(live, { external_userid, name, type: 1 }, stage.now);
    return { ...stateOf(live), external_userid };
  },
});
