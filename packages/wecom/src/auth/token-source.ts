import type { Clock } from '../clock.ts';
import { WecomApiError } from '../errors.ts';
import type { Token, TokenStore } from './token-store.ts';

/** The token of one app or suite. */
export interface TokenSource {
  current(): Promise<Token>;
  /** A token other than the one that WeCom just refused. */
  replace(refused: Token): Promise<Token>;
}

export interface TokenSourceOptions {
  key: string;
  store: TokenStore;
  clock: Clock;
  fetchToken: () => Promise<{ value: string; expiresInSeconds: number }>;
}

/** Renewed this long before its end, so that no call starts with a token about to die. */
const RENEW_EARLY_MS = 5 * 60_000;
/** After many wrong secrets WeCom blocks the caller's address for an hour (page 90313, 45009): do not knock again at once. */
const REST_AFTER_REFUSAL_MS = 60_000;

export function createTokenSource({ key, store, clock, fetchToken }: TokenSourceOptions): TokenSource {
  let refusal: { error: WecomApiError; until: number } | undefined;

  async function fetchOnce(): Promise<Token> {
    if (refusal !== undefined && clock.now() < refusal.until) throw refusal.error;
    const issuedAt = clock.now();
    try {
      const { value, expiresInSeconds } = await fetchToken();
      refusal = undefined;
      return { value, issuedAt, expiresAt: issuedAt + expiresInSeconds * 1000 };
    } catch (error) {
      if (error instanceof WecomApiError && error.kind === 'unauthorised') {
        refusal = { error, until: clock.now() + REST_AFTER_REFUSAL_MS };
      }
      throw error;
    }
  }

  const isFresh = (token: Token) => {
    const life = token.expiresAt - token.issuedAt;
    return clock.now() < token.expiresAt - Math.min(RENEW_EARLY_MS, life / 2);
  };

  return {
    async current() {
      const token = await store.find(key);
      return token !== undefined && isFresh(token) ? token : store.renew(key, token, fetchOnce);
    },
    replace: (refused) => store.renew(key, refused, fetchOnce),
  };
}
