import { defineRoute } from '../route.ts';
import { findCode } from './issued-codes.ts';

/** 获取跳转小程序商城的直播观众信息: who came from a live into a shop, by the code of that jump. */
export default defineRoute({
  method: 'POST',
  path: '/cgi-bin/living/get_living_share_info',
  page: 94442,
  token: 'app',
  permission: 'living:base:base',
  params: { ww_share_code: { type: 'text', required: true } },
  rules: {
    'share-code-unknown': {
      errcode: 40058,
      evidence: 'assumed',
      text: 'ww_share_code was made in this corp',
      assumption: 'shareCodeInvalid',
    },
    'share-code-expired': {
      errcode: 40058,
      evidence: 'documented',
      page: 94442,
      text: 'ww_share_code lives for 5 minutes',
      assumption: 'shareCodeInvalid',
    },
    'living-of-another-app': {
      errcode: 92008,
      evidence: 'assumed',
      text: 'the live was made by this app, where so assumed',
      assumption: 'shareInfoOfAnotherApp',
    },
  },
  answer({ params, world, app, assume, now, refuse }) {
    const found = findCode(world, { code: params.ww_share_code, kind: 'share', now });
    if (found === 'expired') throw refuse('share-code-expired', 'ww_share_code expired', assume.shareCodeInvalid);
    const live = found === 'unknown' ? undefined : world.lives.get(found.subject.livingid ?? '');
    if (found === 'unknown' || live?.corpid !== app.corpid) {
      throw refuse('share-code-unknown', 'invalid ww_share_code', assume.shareCodeInvalid);
    }
    if (live.agentid !== app.agentid && assume.shareInfoOfAnotherApp === 'refuse') {
      throw refuse('living-of-another-app', 'not allow to operate this living', assume.livingOfAnotherApp);
    }
    return { ...found.subject };
  },
});
