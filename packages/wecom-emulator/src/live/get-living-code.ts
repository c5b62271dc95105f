import { defineRoute } from '../route.ts';
import { LIVE } from '../world.ts';
import { livingidParam } from './fields.ts';
import { issueLiveCode } from './issued-codes.ts';
import { findOwnLive, ownLiveRules } from './own-live.ts';

/** 在微信中观看直播或直播回放: a code for one live and one WeChat user, good for 5 minutes. */
export default defineRoute({
  method: 'POST',
  path: '/cgi-bin/living/get_living_code',
  page: 93641,
  token: 'app',
  permission: 'living:base:base',
  params: { livingid: livingidParam, openid: { type: 'text', required: true } },
  rules: {
    ...ownLiveRules,
    'not-started': {
      errcode: 92006,
      evidence: 'assumed',
      page: 93641,
      text: 'the live is no longer reserved, where so assumed',
      assumption: 'livingCodeBeforeStart',
    },
    'never-runs': {
      errcode: 92006,
      evidence: 'assumed',
      page: 93641,
      text: 'the live is neither cancelled nor expired, where so assumed',
      assumption: 'livingCodeAfterCancel',
    },
  },
  answer(call) {
    const { params, world, assume, now, refuse } = call;
    const live = findOwnLive(call, params.livingid);
    if (live.status === LIVE.reserved && assume.livingCodeBeforeStart === 'refuse') {
      throw refuse('not-started', 'living not started');
    }
    const neverRuns = live.status === LIVE.cancelled || live.status === LIVE.expired;
    if (neverRuns && assume.livingCodeAfterCancel === 'refuse')
      throw refuse('never-runs', 'living canceled or expired');
    const subject = { livingid: live.livingid, openid: params.openid };
    return { living_code: issueLiveCode(world, { kind: 'living', subject, now }).code };
  },
});
