import { defineComponent, text } from '@livebus/component-kit';
import { z } from 'zod';
import { wecomApp } from '../connection.ts';
import { explainShareRefusal } from '../explain-share-refusal.ts';
import { livingId } from '../fields.ts';
import { leaveOutAbsent } from '../leave-out-absent.ts';
import { describeSomebody, somebody } from '../somebody.ts';

export default defineComponent({
  id: 'wecom.live.share-info',
  title: text('获取商城观众信息', 'Get shop viewer of WeCom live'),
  summary: text(
    '由直播跳转到商城小程序时带的 ww_share_code，得知是哪场直播、哪位观众、由谁邀请',
    'Tells from the ww_share_code of a jump into a shop which live, which viewer, and by whose invitation',
  ),
  docs: 'https://developer.work.weixin.qq.com/document/path/94442',
  effect: 'read',
  connection: wecomApp,
  input: z.strictObject({
    shareCode: z
      .string()
      .min(1)
      .meta({
        label: text('跳转码', 'Share code'),
        help: text(
          '小程序路径中的 ww_share_code，5 分钟内有效',
          "The ww_share_code in the mini-program's path, good for 5 minutes",
        ),
        widget: 'text',
      }),
  }),
  output: z.strictObject({
    livingId,
    viewer: somebody(text('观众', 'Viewer')).optional(),
    inviter: somebody(text('邀请人', 'Inviter')).optional(),
  }),

  async run({ input, wecom }) {
    const answer = await wecom.live.getLivingShareInfo({ ww_share_code: input.shareCode }).catch(explainShareRefusal);
    return leaveOutAbsent({
      livingId: answer.livingid,
      viewer: describeSomebody(answer.viewer_userid, answer.viewer_external_userid),
      inviter: describeSomebody(answer.invitor_userid, answer.invitor_external_userid),
    });
  },
});
