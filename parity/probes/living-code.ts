import { text } from '@livebus/component-kit';
import { runningLiveOf } from '../held-live.ts';
import { textAt } from '../json.ts';
import { cancelledLive, reservedLive } from '../lives.ts';
import { defineProbe, NotRun } from '../probe.ts';
import type { Target } from '../target.ts';

const openidOfHost = (target: Target): Promise<string> =>
  target.once('openid', async () => {
    if (target.has.openid !== undefined) return target.has.openid;
    const answer = await target.call('user/convert_to_openid', { body: { userid: target.host } });
    const openid = textAt(answer.body, 'openid');
    if (openid !== '') return openid;
    throw new NotRun(text('主播未绑定微信，没有 openid', 'the host has no openid, not having bound WeChat'));
  });

async function askForCode(target: Target, livingid: string): Promise<'give' | 'refuse'> {
  const body = { livingid, openid: await openidOfHost(target) };
  return (await target.call('living/get_living_code', { body })).errcode === 0 ? 'give' : 'refuse';
}

/** When the codes for watching and for shops are given. */
export const livingCodeProbes = [
  defineProbe({
    id: 'living-code-before-start',
    settles: 'livingCodeBeforeStart',
    facts: '§11.2',
    question: text(
      '直播开始前能取得 living_code 吗？',
      'Does get_living_code answer for a live that is still reserved?',
    ),
    run: async (target) => askForCode(target, await reservedLive(target)),
  }),
  defineProbe({
    id: 'living-code-after-cancel',
    settles: 'livingCodeAfterCancel',
    facts: '§11.2',
    question: text('取消后还能取得 living_code 吗？', 'Does get_living_code answer for a cancelled live?'),
    run: async (target) => askForCode(target, await cancelledLive(target)),
  }),
  defineProbe({
    id: 'share-info-of-another-app',
    settles: 'shareInfoOfAnotherApp',
    facts: '§1.9',
    question: text(
      '能读取另一个应用的直播的商城跳转信息吗？',
      "Does get_living_share_info answer for another app's live?",
    ),
    needs: ['second-app', 'host'],
    async run(target) {
      const livingid = await runningLiveOf(target, 'second');
      const ww_share_code = await target.hands().openShop(livingid);
      await target.hands().endLive(livingid);
      const { errcode } = await target.call('living/get_living_share_info', { body: { ww_share_code } });
      return errcode === 0 ? 'give' : 'refuse';
    },
  }),
];
