import { issueCode } from '../auth/issue-code.ts';
import type { IssuedCode, World } from '../world.ts';

/** A living_code (page 93641) and a ww_share_code (page 94442) both die after 5 minutes. */
export const CODE_LIFE_SECONDS = 300;

export interface CodeRequest {
  kind: 'living' | 'share';
  /** What the code stands for, by wire names. */
  subject: Record<string, string>;
  /** Unix seconds. */
  now: number;
}

/** A new code; every call makes one of its own, good any number of times within its life. */
export const issueLiveCode = (world: World, request: CodeRequest): IssuedCode =>
  issueCode(world, { ...request, lifeSeconds: CODE_LIFE_SECONDS });

/** The code while it lives; otherwise why it is no good. */
export function findCode(
  world: World,
  { code, kind, now }: { code: string; kind: CodeRequest['kind']; now: number },
): IssuedCode | 'unknown' | 'expired' {
  const issued = world.codes.get(code);
  if (issued?.kind !== kind) return 'unknown';
  return now >= issued.expires_at ? 'expired' : issued;
}
