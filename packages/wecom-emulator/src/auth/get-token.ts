import { trustedIps } from '../gate.ts';
import { defineRoute } from '../route.ts';
import { findAppBySecret } from './find-app.ts';
import { issueAppToken } from './issue-token.ts';

/** 获取access_token: self-built apps by secret, custom-developed ones by permanent code. */
export default defineRoute({
  method: 'GET',
  path: '/cgi-bin/gettoken',
  page: 91039,
  token: 'none',
  params: { corpid: { type: 'text' }, corpsecret: { type: 'text' } },
  rules: {
    'wrong-secrets-block': {
      errcode: 45009,
      evidence: 'documented',
      page: 90313,
      text: 'after many wrong secrets the address is blocked for an hour, where that is assumed',
      assumption: 'blockWrongSecrets',
    },
    'corpsecret-missing': { errcode: 41004, evidence: 'observed', text: 'corpsecret is given; checked before corpid' },
    'corpid-missing': { errcode: 41002, evidence: 'documented', page: 90313, text: 'corpid is given' },
    'corpid-unknown': { errcode: 40013, evidence: 'observed', text: 'the corp exists' },
    'corpsecret-wrong': {
      errcode: 40001,
      evidence: 'documented',
      page: 90313,
      text: "the secret is one of the corp's apps'",
    },
    'ip-untrusted': {
      errcode: 60020,
      evidence: 'documented',
      page: 90313,
      text: "the caller's address is trusted by the app",
    },
    'app-disabled': { errcode: 50003, evidence: 'documented', page: 90313, text: 'the app is enabled' },
    'same-token-again': {
      evidence: 'documented',
      page: 97164,
      text: 'within its life the same token is handed out again',
    },
  },
  answer({ params, world, assume, now, ip, frequency, refuse, apply }) {
    if (assume.blockWrongSecrets && frequency.isBlocked(ip, now)) {
      throw refuse('wrong-secrets-block', 'api freq out of limit');
    }
    if (!params.corpsecret) throw refuse('corpsecret-missing', 'corpsecret missing');
    if (!params.corpid) throw refuse('corpid-missing', 'corpid missing');
    if (!world.corps.has(params.corpid)) throw refuse('corpid-unknown', 'invalid corpid');
    const app = findAppBySecret(world, params.corpid, params.corpsecret);
    if (app === undefined || app.cancelled || app.kind === 'third_party') {
      frequency.countWrongSecret(ip, now);
      throw refuse('corpsecret-wrong', 'invalid credential');
    }
    if (trustedIps(world, { app })?.includes(ip) === false)
      throw refuse('ip-untrusted', 'not allow to access from your ip');
    if (!app.enabled) throw refuse('app-disabled', 'app disabled');
    const { token, expiresIn, repeated } = issueAppToken(world, app, assume, now);
    if (repeated) apply('same-token-again');
    return { access_token: token, expires_in: expiresIn };
  },
});
