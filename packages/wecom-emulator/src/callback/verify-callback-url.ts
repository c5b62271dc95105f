import { randomInt } from 'node:crypto';
import { isLoopback } from '../is-loopback.ts';
import type { SeedCallback } from '../seed.ts';
import { seal } from './seal.ts';

export interface UrlVerification {
  callback: SeedCallback;
  /** The corpid for an app's URL, the suite's id for a suite's. */
  receiveid: string;
  /** Unix seconds. */
  now: number;
  allowRemote?: boolean;
}

export type UrlVerdict = { verified: true } | { verified: false; reason: string };

/** WeCom waits one second for the plain text (page 90930). */
const TIMEOUT_MS = 1000;

/** Asks a callback URL to decrypt an `echostr`, as the admin console does when one saves it (page 90930). */
export async function verifyCallbackUrl(verification: UrlVerification): Promise<UrlVerdict> {
  const { callback, receiveid, now, allowRemote = false } = verification;
  if (!allowRemote && !isLoopback(new URL(callback.url).hostname)) {
    return { verified: false, reason: 'not an address of this machine; allowRemoteCallbacks is off' };
  }
  const message = String(randomInt(1e12));
  const { encrypted, url } = seal({ callback, receiveid, message, now });
  url.searchParams.set('echostr', encrypted);
  const signal = AbortSignal.timeout(TIMEOUT_MS);
  try {
    const answer = await fetch(url, { redirect: 'manual', signal });
    const text = await answer.text();
    if (answer.status !== 200) return { verified: false, reason: `it answered HTTP ${answer.status}` };
    if (text !== message) return { verified: false, reason: 'it answered something else than the plain echostr' };
    return { verified: true };
  } catch (error) {
    const reason = signal.aborted ? 'it did not answer within a second' : `it could not be reached: ${String(error)}`;
    return { verified: false, reason };
  }
}
