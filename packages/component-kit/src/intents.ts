/** What is known of a request that makes something: written before the call, so that a lost answer can be looked up. */
export interface StoredIntent {
  intent: unknown;
  /** Milliseconds since the epoch; no two intents of one key have the same. */
  openedAt: number;
  /** The output, once it was answered and stored. */
  output?: Record<string, unknown>;
}

/** Keeps intents by the request's key; every promise resolves only when the change would survive a crash. */
export interface IntentStore {
  find(key: string): Promise<StoredIntent | undefined>;
  /**
   * Writes an intent down in one step that no other attempt can come between; false, and nothing changed, when the
   * key has another intent than the one to be replaced: none at all, or the one opened at `replacing`.
   */
  open(key: string, stored: { intent: unknown; openedAt: number }, replacing?: number): Promise<boolean>;
  settle(key: string, output: Record<string, unknown>): Promise<void>;
  /**
   * The call was refused: nothing was made, and nothing is to be looked for. An intent that was not opened at
   * `openedAt` is another attempt's and stays.
   */
  drop(key: string, openedAt: number): Promise<void>;
}

/** Keeps intents as long as the process lives: for tests, and for scripts that make one thing and end. */
export function createMemoryIntentStore(): IntentStore {
  const intents = new Map<string, StoredIntent>();
  return {
    find: async (key) => structuredClone(intents.get(key)),
    async open(key, stored, replacing) {
      const present = intents.get(key);
      if (present?.openedAt !== replacing || present?.output !== undefined) return false;
      intents.set(key, structuredClone(stored));
      return true;
    },
    async settle(key, output) {
      const stored = intents.get(key);
      if (stored === undefined) throw new Error(`No intent was opened for ${key}`);
      intents.set(key, { ...stored, output: structuredClone(output) });
    },
    async drop(key, openedAt) {
      if (intents.get(key)?.openedAt === openedAt) intents.delete(key);
    },
  };
}
