import type { Call } from '../call.ts';
import type { Clock } from '../clock.ts';
import { WecomApiError } from '../errors.ts';
import type { Token, TokenStore } from './token-store.ts';

/** The token of one app or suite, or a ticket, which lives like one. `call` fetches it where none is at hand. */
export interface TokenSource {
  /** The kept token while it is fresh. */
  find(): Promise<Token | undefined>;
  /** The kept token, or a new one. */
  current(call: Call): Promise<Token>;
  /** A token other than the one that WeCom just refused. */
  replace(refused: Token, call: Call): Promise<Token>;
}

export interface TokenSourceOptions {
  key: string;
  store: TokenStore;
  clock: Clock;
  fetchToken: (call: Call) => Promise<{ value: string; expiresInSeconds: number }>;
}

/** Renewed this long before its end, so that no call starts with a token about to die. */
const RENEW_EARLY_MS = 5 * 60_000;
/** The credential itself is wrong: asking again cannot help, only a changed configuration can. */
const WRONG_CREDENTIAL: readonly number[] = [40001, 40013, 40080, 40083, 40084, 48003, 48004];
/** After many wrong secrets WeCom blocks the caller's address for an hour (page 90313, 45009): do not knock again at once. */
const REST_AFTER_REFUSAL_MS = 60_000;

/** A source that renews early, fetches once for all who ask at the same time, and rests after a wrong credential. */
export function createTokenSource({ key, store, clock, fetchToken }: TokenSourceOptions): TokenSource {
  let refusal: { error: WecomApiError; until: number } | undefined;

  async function fetchUnlessResting(call: Call): Promise<Token> {
    if (refusal !== undefined && clock.now() < refusal.until) throw refusal.error;
    const issuedAt = clock.now();
    try {
      const { value, expiresInSeconds } = await fetchToken(call);
      refusal = undefined;
      return { value, issuedAt, expiresAt: issuedAt + expiresInSeconds * 1000 };
    } catch (error) {
      if (error instanceof WecomApiError && WRONG_CREDENTIAL.includes(error.errcode)) {
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
    async find() {
      const token = await store.find(key);
      return token !== undefined && isFresh(token) ? token : undefined;
    },
    async current(call) {
      const token = await store.find(key);
      return token !== undefined && isFresh(token) ? token : store.renew(key, token, () => fetchUnlessResting(call));
    },
    replace: (refused, call) => store.renew(key, refused, () => fetchUnlessResting(call)),
  };
}
