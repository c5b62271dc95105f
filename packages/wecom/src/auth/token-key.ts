import { createHash } from 'node:crypto';
import type { AppCredentials } from './credentials.ts';

/** Names one app's token in a shared store: one token per secret (page 91039), and the secret itself stays out of it. */
export function appTokenKey(credentials: AppCredentials): string {
  const secret = credentials.kind === 'self_built' ? credentials.secret : credentials.permanentCode;
  const digest = createHash('sha256').update(secret).digest('hex').slice(0, 16);
  return `app:${credentials.corpid}:${digest}`;
}
