import { createHash, timingSafeEqual } from 'node:crypto';

export interface SignedParts {
  token: string;
  timestamp: string;
  nonce: string;
  encrypt: string;
}

/** SHA-1 in lower-case hex over the four values, sorted and joined (page 90968). */
export function signCallback({ token, timestamp, nonce, encrypt }: SignedParts): string {
  return createHash('sha1').update([token, timestamp, nonce, encrypt].sort().join('')).digest('hex');
}

/** Takes as long for a wrong signature as for the right one. */
export function isSignature(given: string, parts: SignedParts): boolean {
  const expected = Buffer.from(signCallback(parts));
  const received = Buffer.from(given);
  return received.length === expected.length && timingSafeEqual(received, expected);
}
