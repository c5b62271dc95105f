/** One call as the emulator saw it. */
export interface JournalEntry {
  id: number;
  /** Milliseconds since the epoch, on the emulator's clock. */
  at: number;
  method: string;
  path: string;
  ip: string;
  corpid?: string;
  agentid?: number;
  query: Record<string, string>;
  request?: unknown;
  response?: unknown;
  errcode?: number;
  /** Rules at work: the one that refused, or those that changed what was done. */
  rules: string[];
  /** The fault that was injected. */
  fault?: string;
  /** Whether the route did its work, even where the answer was then lost. */
  committed: boolean;
  durationMs: number;
}

export interface JournalFilter {
  /** The path or its end, such as `living/create`. */
  path?: string;
  errcode?: number;
  rule?: string;
  committed?: boolean;
  agentid?: number;
}

/** What was called, newest last; the oldest go when it is full. */
export interface Journal {
  add(entry: Omit<JournalEntry, 'id'>): void;
  list(filter?: JournalFilter): JournalEntry[];
  count(filter?: JournalFilter): number;
  /** Throws, with the calls that were made instead, unless exactly so many match. */
  expect(filter: JournalFilter, times: number): void;
  clear(): void;
}

/** Keeps the newest `capacity` calls; `changed` hears of each. */
export function createJournal(capacity: number, changed: () => void = () => undefined): Journal {
  let entries: JournalEntry[] = [];
  let nextId = 1;
  const list = (filter: JournalFilter = {}) =>
    entries.slice(Math.max(0, entries.length - capacity)).filter((entry) => matches(entry, filter));
  return {
    add(entry) {
      entries.push({ ...entry, id: nextId });
      nextId += 1;
      // Cut in one go: shifting at every call would cost the whole array each time.
      if (entries.length > capacity * 2) entries = entries.slice(entries.length - capacity);
      changed();
    },
    list,
    count: (filter) => list(filter).length,
    expect(filter, times) {
      const found = list(filter).length;
      if (found === times) return;
      const made = entries.slice(-20).map((entry) => `${entry.path} → ${entry.errcode ?? entry.fault}`);
      throw new Error(
        `Expected ${times} calls like ${JSON.stringify(filter)}, found ${found}. Last calls:\n${made.join('\n')}`,
      );
    },
    clear() {
      entries = [];
      changed();
    },
  };
}

function matches(entry: JournalEntry, { path, errcode, rule, committed, agentid }: JournalFilter): boolean {
  return (
    (path === undefined || entry.path.endsWith(path)) &&
    (errcode === undefined || entry.errcode === errcode) &&
    (rule === undefined || entry.rules.includes(rule)) &&
    (committed === undefined || entry.committed === committed) &&
    (agentid === undefined || entry.agentid === agentid)
  );
}
