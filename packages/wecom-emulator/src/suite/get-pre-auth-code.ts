import { issueCode } from '../auth/issue-code.ts';
import { defineRoute } from '../route.ts';
import { PRE_AUTH_CODE_LIFE_SECONDS } from './life-spans.ts';

/** 获取预授权码 */
export default defineRoute({
  method: 'GET',
  path: '/cgi-bin/service/get_pre_auth_code',
  page: 90601,
  token: 'suite',
  params: {},
  rules: {},
  answer({ suite, world, now }) {
    const lifeSeconds = PRE_AUTH_CODE_LIFE_SECONDS;
    const { code } = issueCode(world, { kind: 'pre_auth', lifeSeconds, subject: { suiteid: suite.suiteid }, now });
    return { pre_auth_code: code, expires_in: lifeSeconds };
  },
});
