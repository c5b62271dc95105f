import { Refusal, type Rules } from '../rules.ts';
import type { IssuedCode, World } from '../world.ts';

/** The rules of everything that takes a `pre_auth_code`. */
export const preAuthCodeRules = {
  'pre-auth-code-unknown': {
    errcode: 40077,
    evidence: 'documented',
    page: 90313,
    text: 'the pre_auth_code was issued to this suite',
  },
  'pre-auth-code-expired': {
    errcode: 42007,
    evidence: 'documented',
    page: 90313,
    text: 'the pre_auth_code is at most 20 minutes old',
  },
} as const satisfies Rules;

export interface PreAuthCodeCheck {
  world: World;
  suiteid: string;
  /** Unix seconds. */
  now: number;
}

export function findPreAuthCode({ world, suiteid, now }: PreAuthCodeCheck, code: string): IssuedCode {
  const issued = world.codes.get(code);
  if (issued?.kind !== 'pre_auth' || issued.subject.suiteid !== suiteid) {
    throw new Refusal('pre-auth-code-unknown', 40077, 'invalid pre_auth_code');
  }
  if (now >= issued.expires_at) throw new Refusal('pre-auth-code-expired', 42007, 'pre_auth_code expired');
  return issued;
}
