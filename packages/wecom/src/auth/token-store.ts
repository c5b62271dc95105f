/** An access token with its life, in milliseconds since the epoch. */
export interface Token {
  value: string;
  issuedAt: number;
  expiresAt: number;
}

/** Where tokens are shared. A store in a database lets many processes live on one token. */
export interface TokenStore {
  find(key: string): Promise<Token | undefined>;
  /**
   * Fetches a token for at most one caller at a time per key and keeps it unless a newer one is there.
   * A caller who waited gets the winner's token, and `fetchToken` is not called for it, when that token is not `stale`.
   */
  renew(key: string, stale: Token | undefined, fetchToken: () => Promise<Token>): Promise<Token>;
}

/** A store for one process. */
export function createMemoryTokenStore(): TokenStore {
  const tokens = new Map<string, Token>();
  const pending = new Map<string, Promise<Token>>();

  async function fetchAndKeep(key: string, fetchToken: () => Promise<Token>): Promise<Token> {
    const fetched = await fetchToken();
    const kept = tokens.get(key);
    if (kept !== undefined && kept.issuedAt > fetched.issuedAt) return kept;
    tokens.set(key, fetched);
    return fetched;
  }

  return {
    find: async (key) => tokens.get(key),
    renew(key, stale, fetchToken) {
      const running = pending.get(key);
      if (running !== undefined) return running;
      const kept = tokens.get(key);
      if (kept !== undefined && kept.value !== stale?.value) return Promise.resolve(kept);
      const started = fetchAndKeep(key, fetchToken).finally(() => pending.delete(key));
      pending.set(key, started);
      return started;
    },
  };
}
