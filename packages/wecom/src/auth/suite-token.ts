import type { Clock } from '../clock.ts';
import type { SuiteCredentials } from './credentials.ts';
import { getSuiteToken } from './get-suite-token.ts';
import { createTokenSource, type TokenSource } from './token-source.ts';
import type { TokenStore } from './token-store.ts';

export interface SuiteTokenOptions {
  suite: SuiteCredentials;
  store: TokenStore;
  clock: Clock;
}

/** The token of one suite. */
export function createSuiteTokenSource({ suite, store, clock }: SuiteTokenOptions): TokenSource {
  return createTokenSource({
    key: `suite:${suite.suiteId}`,
    store,
    clock,
    fetchToken: async (call) => {
      const { suite_access_token, expires_in } = await call(getSuiteToken, {
        suite_id: suite.suiteId,
        suite_secret: suite.suiteSecret,
        suite_ticket: await suite.ticket(),
      });
      return { value: suite_access_token, expiresInSeconds: expires_in };
    },
  });
}
