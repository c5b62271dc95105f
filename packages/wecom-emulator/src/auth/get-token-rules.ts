import type { Rules } from '../rules.ts';

/** What gettoken checks, in the order of a probe of 2026-09-11. */
export const getTokenRules = {
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
} as const satisfies Rules;
