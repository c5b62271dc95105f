import { issueAppToken } from '../auth/issue-token.ts';
import { defineRoute } from '../route.ts';
import { authorisationParams, authorisationRules, findAuthorisation } from './authorisation.ts';

/** 获取企业凭证: third-party apps only; a custom-developed one takes its token from gettoken (page 97164). */
export default defineRoute({
  method: 'POST',
  path: '/cgi-bin/service/get_corp_token',
  page: 90605,
  token: 'suite',
  bareSuccess: true,
  params: authorisationParams,
  rules: {
    ...authorisationRules,
    'custom-developed': {
      errcode: 48002,
      evidence: 'documented',
      page: 90313,
      text: 'the app is third-party, not custom-developed',
    },
    'same-token-again': {
      evidence: 'assumed',
      text: 'within its life the same token is handed out again',
      assumption: 'repeatedTokenLife',
    },
  },
  answer(call) {
    const { world, assume, now, refuse, apply } = call;
    const { app } = findAuthorisation(call);
    if (app.kind === 'custom_developed') throw refuse('custom-developed', 'api forbidden');
    const { token, expiresIn, repeated } = issueAppToken(world, app, assume, now);
    if (repeated) apply('same-token-again');
    return { access_token: token, expires_in: expiresIn };
  },
});
