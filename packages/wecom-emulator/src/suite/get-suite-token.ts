import { issueToken } from '../auth/issue-token.ts';
import { defineRoute } from '../route.ts';

/** 获取第三方应用凭证, of a template too (page 97162). */
export default defineRoute({
  method: 'POST',
  path: '/cgi-bin/service/get_suite_token',
  page: 90600,
  token: 'none',
  bareSuccess: true,
  params: { suite_id: { type: 'text' }, suite_secret: { type: 'text' }, suite_ticket: { type: 'text' } },
  rules: {
    'suite-id-missing': { errcode: 41021, evidence: 'documented', page: 90313, text: 'suite_id is given' },
    'suite-secret-missing': { errcode: 41024, evidence: 'documented', page: 90313, text: 'suite_secret is given' },
    'suite-ticket-missing': { errcode: 41023, evidence: 'documented', page: 90313, text: 'suite_ticket is given' },
    'suite-id-unknown': { errcode: 40083, evidence: 'documented', page: 90313, text: 'the suite exists' },
    'suite-secret-wrong': { errcode: 40080, evidence: 'documented', page: 90313, text: "the secret is the suite's" },
    'ip-untrusted': {
      errcode: 60020,
      evidence: 'documented',
      page: 90313,
      text: "the caller's address is in the provider's white list",
    },
    'suite-ticket-dead': {
      errcode: 40085,
      evidence: 'documented',
      page: 90313,
      text: 'the ticket was pushed to this suite within the last 30 minutes',
    },
    'same-token-again': {
      evidence: 'assumed',
      text: 'within its life the same token is handed out again',
      assumption: 'repeatedTokenLife',
    },
  },
  answer({ params, world, assume, now, ip, refuse, apply }) {
    const { suite_id, suite_secret, suite_ticket } = params;
    if (!suite_id) throw refuse('suite-id-missing', 'suite_id missing');
    if (!suite_secret) throw refuse('suite-secret-missing', 'suite_secret missing');
    if (!suite_ticket) throw refuse('suite-ticket-missing', 'suite_ticket missing');
    const suite = world.suites.get(suite_id);
    if (suite === undefined) throw refuse('suite-id-unknown', 'invalid suite_id');
    if (suite.secret !== suite_secret) throw refuse('suite-secret-wrong', 'invalid suite_secret');
    if (suite.trustedIps?.includes(ip) === false) throw refuse('ip-untrusted', 'not allow to access from your ip');
    if (!suite.tickets.some(({ ticket, expires_at }) => ticket === suite_ticket && now < expires_at)) {
      throw refuse('suite-ticket-dead', 'invalid suite_ticket');
    }
    const { token, expiresIn, repeated } = issueToken({ world, kind: 'suite', owner: suite_id, assume, now });
    if (repeated) apply('same-token-again');
    return { suite_access_token: token, expires_in: expiresIn };
  },
});
