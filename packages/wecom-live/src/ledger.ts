import type { LiveType } from './words.ts';

/** What was asked of WeCom for a live, in LiveBus's words. */
export interface ScheduledLive {
  /** WeCom userid of the host. */
  hostUserid: string;
  title: string;
  /** Unix seconds. */
  startsAt: number;
  durationMinutes: number;
  type: LiveType;
  description: string;
  remindBeforeMinutes: number;
}

/** A live that LiveBus made or adopted. */
export interface LedgerEntry {
  livingId: string;
  corpid: string;
  agentid: number;
  /** The request that it was made for. */
  key: string;
  scheduled: ScheduledLive;
}

/** The lives that LiveBus knows: whose they are, and what WeCom was told of them. */
export interface LiveLedger {
  find(livingId: string): Promise<LedgerEntry | undefined>;
  /** Enters a live for its request; false, and nothing changed, when another request has it already. */
  claim(entry: LedgerEntry): Promise<boolean>;
  /** Keeps what an update told WeCom. */
  reschedule(livingId: string, scheduled: ScheduledLive): Promise<void>;
}

/** A ledger in memory: for tests and scripts. */
export function createMemoryLedger(): LiveLedger {
  const entries = new Map<string, LedgerEntry>();
  return {
    find: async (livingId) => entries.get(livingId),
    async claim(entry) {
      const owner = entries.get(entry.livingId)?.key ?? entry.key;
      if (owner !== entry.key) return false;
      entries.set(entry.livingId, entry);
      return true;
    },
    async reschedule(livingId, scheduled) {
      const entry = entries.get(livingId);
      if (entry !== undefined) entries.set(livingId, { ...entry, scheduled });
    },
  };
}
