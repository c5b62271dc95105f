import { defineRoute } from '../route.ts';
import { appKey } from '../world.ts';

/** 获取企业永久授权码: an auth_code, good once, for the code that is a custom-developed app's secret (page 97163). */
export default defineRoute({
  method: 'POST',
  path: '/cgi-bin/service/v2/get_permanent_code',
  page: 100776,
  token: 'suite',
  bareSuccess: true,
  params: { auth_code: { type: 'text', required: true, maxBytes: 512 } },
  rules: {
    'auth-code-unknown': { errcode: 40078, evidence: 'documented', page: 90313, text: 'the auth_code was issued' },
    'auth-code-of-another-suite': {
      errcode: 48003,
      evidence: 'documented',
      page: 90313,
      text: 'the auth_code is for the suite that calls',
    },
    'auth-code-used': { errcode: 40078, evidence: 'documented', page: 90313, text: 'an auth_code is good once' },
    'auth-code-expired': {
      errcode: 40078,
      evidence: 'documented',
      page: 100776,
      text: 'an auth_code lives 10 minutes',
    },
    'authorisation-cancelled': {
      errcode: 48004,
      evidence: 'documented',
      page: 90313,
      text: 'the corp has not taken the app away meanwhile',
    },
  },
  answer({ params, suite, world, now, refuse }) {
    const issued = world.codes.get(params.auth_code);
    if (issued?.kind !== 'auth') throw refuse('auth-code-unknown', 'invalid auth_code');
    const { suiteid, corpid = '', agentid, state } = issued.subject;
    if (suiteid !== suite.suiteid) throw refuse('auth-code-of-another-suite', 'invalid suite_id');
    if (issued.used) throw refuse('auth-code-used', 'invalid auth_code');
    if (now >= issued.expires_at) throw refuse('auth-code-expired', 'invalid auth_code');
    const app = world.apps.get(appKey({ corpid, agentid: Number(agentid) }));
    const corp = world.corps.get(corpid);
    if (app === undefined || app.cancelled || corp === undefined) {
      throw refuse('authorisation-cancelled', 'invalid authorization');
    }
    issued.used = true;
    const admin = corp.members[0];
    return {
      permanent_code: app.secret,
      auth_corp_info: { corpid, corp_name: corp.name },
      ...(admin === undefined ? {} : { auth_user_info: { userid: admin.userid, name: admin.name } }),
      ...(state ? { state } : {}),
    };
  },
});
