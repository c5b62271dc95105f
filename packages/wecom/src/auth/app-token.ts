import type { Call } from '../call.ts';
import type { Clock } from '../clock.ts';
import type { AppCredentials } from './credentials.ts';
import { getCorpToken } from './get-corp-token.ts';
import { getToken } from './get-token.ts';
import { appTokenKey } from './token-key.ts';
import { createTokenSource, type TokenSource } from './token-source.ts';
import type { TokenStore } from './token-store.ts';

export interface AppTokenOptions {
  credentials: AppCredentials;
  store: TokenStore;
  clock: Clock;
}

/** The token of one app in one corp, by the way its kind of app has to go. */
export function createAppTokenSource({ credentials, store, clock }: AppTokenOptions): TokenSource {
  return createTokenSource({
    key: appTokenKey(credentials),
    store,
    clock,
    fetchToken: async (call) => {
      const { access_token, expires_in } = await issueToken(credentials, call);
      return { value: access_token, expiresInSeconds: expires_in };
    },
  });
}

function issueToken(credentials: AppCredentials, call: Call) {
  const { corpid } = credentials;
  switch (credentials.kind) {
    case 'self_built':
      return call(getToken, { corpid, corpsecret: credentials.secret });
    case 'custom_developed':
      return call(getToken, { corpid, corpsecret: credentials.permanentCode });
    case 'third_party':
      return call(getCorpToken, { auth_corpid: corpid, permanent_code: credentials.permanentCode });
  }
}
