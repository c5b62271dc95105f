import { trustedIps } from '../gate.ts';
import { defineRoute } from '../route.ts';
import { findAppBySecret } from './find-app.ts';
import { getTokenRules } from './get-token-rules.ts';
import { issueAppToken } from './issue-token.ts';

/** 获取access_token: self-built apps by secret, custom-developed ones by permanent code. */
export default defineRoute({
  method: 'GET',
  path: '/cgi-bin/gettoken',
  page: 91039,
  token: 'none',
  params: { corpid: { type: 'text' }, corpsecret: { type: 'text' } },
  rules: getTokenRules,
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
