import { randomBytes } from 'node:crypto';
import type { Assumptions } from '../assumptions.ts';
import { type App, appKey, type IssuedToken, type World } from '../world.ts';

const TOKEN_LIFE_SECONDS = 7200;

export interface TokenIssue {
  token: string;
  expiresIn: number;
  /** The token was there already. */
  repeated: boolean;
}

export const issueAppToken = (world: World, app: App, assume: Assumptions, now: number): TokenIssue =>
  issueToken({ world, kind: 'app', owner: appKey(app), assume, now });

export interface TokenRequest {
  world: World;
  kind: IssuedToken['kind'];
  owner: string;
  assume: Assumptions;
  /** Unix seconds. */
  now: number;
}

/** Ends every token of an owner: from now on they answer 40014. */
export function revokeTokens(world: World, owner: string): void {
  for (const issued of world.tokens.values()) {
    if (issued.owner === owner) issued.revoked = true;
  }
}

/** Hands the owner's living token out again, or makes a new one (page 97164). */
export function issueToken({ world, kind, owner, assume, now }: TokenRequest): TokenIssue {
  for (const issued of world.tokens.values()) {
    if (issued.kind !== kind || issued.owner !== owner || issued.revoked || now >= issued.expires_at) continue;
    const expiresIn = assume.repeatedTokenLife === 'full' ? TOKEN_LIFE_SECONDS : issued.expires_at - now;
    return { token: issued.token, expiresIn, repeated: true };
  }
  const token = randomBytes(96).toString('base64url');
  world.tokens.set(token, { token, kind, owner, expires_at: now + TOKEN_LIFE_SECONDS, revoked: false });
  return { token, expiresIn: TOKEN_LIFE_SECONDS, repeated: false };
}
