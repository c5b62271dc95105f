import { defineRoute } from '../route.ts';
import { findPreAuthCode, preAuthCodeRules } from './pre-auth-code.ts';

/** 设置授权配置: whether the authorisation under way is formal or a test. */
export default defineRoute({
  method: 'POST',
  path: '/cgi-bin/service/set_session_info',
  page: 90602,
  token: 'suite',
  params: {
    pre_auth_code: { type: 'text', required: true, maxBytes: 512 },
    session_info: {
      type: 'object',
      required: true,
      params: { appid: { type: 'list', of: 'integer' }, auth_type: { type: 'integer', min: 0, max: 1 } },
    },
  },
  rules: preAuthCodeRules,
  answer({ params, suite, world, now }) {
    const issued = findPreAuthCode({ world, suiteid: suite.suiteid, now }, params.pre_auth_code);
    issued.subject.auth_type = String(params.session_info.auth_type ?? 0);
    return {};
  },
});
