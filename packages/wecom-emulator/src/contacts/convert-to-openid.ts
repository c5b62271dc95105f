import { createHash } from 'node:crypto';
import { defineRoute } from '../route.ts';
import { findVisibleMember, memberRules } from './find-visible.ts';

/** userid转openid */
export default defineRoute({
  method: 'POST',
  path: '/cgi-bin/user/convert_to_openid',
  page: 90202,
  token: 'app',
  params: { userid: { type: 'text' } },
  rules: {
    ...memberRules,
    'wechat-unbound': { errcode: 43004, evidence: 'documented', page: 90313, text: 'the member has bound WeChat' },
  },
  answer(call) {
    const member = findVisibleMember(call, call.params.userid);
    if (!member.wechat) throw call.refuse('wechat-unbound', 'require subscribe');
    return { openid: openidOf(call.corp.corpid, member.userid) };
  },
});

/** `o` and 27 characters, the same for a member every time. */
const openidOf = (corpid: string, userid: string): string =>
  `o${createHash('sha256').update(`${corpid}/${userid}`).digest('base64url').slice(0, 27)}`;
