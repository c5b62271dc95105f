import { randomInt } from 'node:crypto';
import type { SeedCallback } from '../seed.ts';
import { encryptMessage, signMessage } from './crypto.ts';
import { xmlOf } from './xml.ts';

export interface Sealing {
  callback: SeedCallback;
  receiveid: string;
  message: string;
  /** Unix seconds. */
  now: number;
}

/** The message encrypted, and the query that proves it WeCom's: the same for an event and for a verification. */
export function seal({ callback, receiveid, message, now }: Sealing): { encrypted: string; url: URL } {
  const { token, encodingAesKey } = callback;
  const encrypted = encryptMessage({ encodingAesKey, message, receiveid });
  const timestamp = String(now);
  const nonce = String(randomInt(1_000_000_000, 2_000_000_000));
  const url = new URL(callback.url);
  url.searchParams.set('msg_signature', signMessage({ token, timestamp, nonce, encrypted }));
  url.searchParams.set('timestamp', timestamp);
  url.searchParams.set('nonce', nonce);
  return { encrypted, url };
}

/** The body of an event's POST; `agentid` is empty for a suite (page 90930). */
export const envelopeXml = (to: string, agentid: string, encrypted: string): string =>
  xmlOf({ ToUserName: to, AgentID: agentid, Encrypt: encrypted });
