import { findAppBySecret } from '../auth/find-app.ts';
import type { Params } from '../params.ts';
import { Refusal, type Rules } from '../rules.ts';
import type { App, Corp, Suite, World } from '../world.ts';

/** What proves a corp's authorisation; missing ones have codes of their own. */
export const authorisationParams = {
  auth_corpid: { type: 'text' },
  permanent_code: { type: 'text' },
} as const satisfies Params;

/** The rules of every endpoint that takes a corp and its permanent code. */
export const authorisationRules = {
  'auth-corpid-missing': { errcode: 41002, evidence: 'documented', page: 90313, text: 'auth_corpid is given' },
  'permanent-code-missing': { errcode: 41025, evidence: 'documented', page: 90313, text: 'permanent_code is given' },
  'auth-corpid-unknown': { errcode: 40013, evidence: 'documented', page: 90313, text: 'the corp exists' },
  'permanent-code-wrong': {
    errcode: 40084,
    evidence: 'documented',
    page: 90313,
    text: 'the permanent code is one of the corp',
  },
  'permanent-code-of-another-suite': {
    errcode: 48003,
    evidence: 'documented',
    page: 90313,
    text: 'the permanent code is of the suite that calls',
  },
  'authorisation-cancelled': {
    errcode: 48004,
    evidence: 'documented',
    page: 90313,
    text: 'the corp has not cancelled the authorisation',
  },
} as const satisfies Rules;

export interface AuthorisationCall {
  world: World;
  suite: Suite;
  params: { auth_corpid?: string; permanent_code?: string };
}

const refuse = (rule: keyof typeof authorisationRules, errmsg: string) =>
  new Refusal(rule, authorisationRules[rule].errcode, errmsg);

/** The app that a corp installed of the suite which calls. */
export function findAuthorisation({ world, suite, params }: AuthorisationCall): { app: App; corp: Corp } {
  const { auth_corpid, permanent_code } = params;
  if (!auth_corpid) throw refuse('auth-corpid-missing', 'auth_corpid missing');
  if (!permanent_code) throw refuse('permanent-code-missing', 'permanent_code missing');
  const corp = world.corps.get(auth_corpid);
  if (corp === undefined) throw refuse('auth-corpid-unknown', 'invalid corpid');
  const app = findAppBySecret(world, auth_corpid, permanent_code);
  if (app?.suiteid === undefined) throw refuse('permanent-code-wrong', 'invalid permanent_code');
  if (app.suiteid !== suite.suiteid) throw refuse('permanent-code-of-another-suite', 'invalid suite_id');
  if (app.cancelled) throw refuse('authorisation-cancelled', 'invalid authorization');
  return { app, corp };
}
