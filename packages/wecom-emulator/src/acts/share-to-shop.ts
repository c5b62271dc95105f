import { issueLiveCode } from '../live/issued-codes.ts';
import { defineAct } from './act.ts';
import { findRunningLive } from './find-live.ts';
import { findPresent, viewerParams } from './find-viewer.ts';

/** A viewer jumps to a shop's mini-program, whose path carries a ww_share_code for 5 minutes (page 94442). */
export const shareToShop = defineAct({
  name: 'share-to-shop',
  title: { 'zh-CN': '观众跳转小程序商城', en: 'A viewer jumps to a shop' },
  params: viewerParams,
  act(stage, params) {
    const live = findRunningLive(stage, params.livingid, 'viewers jump to a shop from a running live');
    const { userid, external_userid, invitor_userid, invitor_external_userid } = findPresent(live, params);
    const subject = {
      livingid: live.livingid,
      ...(userid === undefined ? {} : { viewer_userid: userid }),
      ...(external_userid === undefined ? {} : { viewer_external_userid: external_userid }),
      ...(invitor_userid === undefined ? {} : { invitor_userid }),
      ...(invitor_external_userid === undefined ? {} : { invitor_external_userid }),
    };
    const { code, expires_at } = issueLiveCode(stage.world, { kind: 'share', subject, now: stage.now });
    return { ww_share_code: code, expires_at };
  },
});
