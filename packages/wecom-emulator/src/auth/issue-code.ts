import { randomBytes } from 'node:crypto';
import type { IssuedCode, World } from '../world.ts';

export interface CodeRequest {
  kind: IssuedCode['kind'];
  lifeSeconds: number;
  /** What the code stands for, by wire names. */
  subject: Record<string, string>;
  /** Unix seconds. */
  now: number;
}

/** Makes a code of 64 characters, the least that an auth_code has (page 100776). */
export function issueCode(world: World, { kind, lifeSeconds, subject, now }: CodeRequest): IssuedCode {
  const code = randomBytes(48).toString('base64url');
  const issued = { code, kind, expires_at: now + lifeSeconds, used: false, subject };
  world.codes.set(code, issued);
  return issued;
}
