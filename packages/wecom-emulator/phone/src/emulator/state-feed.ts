import { LIVE } from '../../../src/world.ts';
import type { EmulatorApi, EmulatorState } from './api.ts';

export interface Snapshot {
  connection: 'connecting' | 'open' | 'lost';
  /** The last state that was read; kept while the connection is lost. */
  state?: EmulatorState;
  /** `performance.now()` when it was read. */
  receivedAt: number;
  /** Counts the reads. */
  version: number;
}

export interface StateFeed {
  subscribe(listener: () => void): () => void;
  getSnapshot(): Snapshot;
}

const RETRY_MS = 1500;
/** A busy emulator says `changed` thousands of times a second; the page follows ten times a second. */
const SETTLE_MS = 100;
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/** Reads the state anew whenever the emulator says that it changed, as long as somebody listens. */
export function createStateFeed(api: EmulatorApi): StateFeed {
  const listeners = new Set<() => void>();
  const timers: Record<'read' | 'expiry' | 'reopen', number | undefined> = {
    read: undefined,
    expiry: undefined,
    reopen: undefined,
  };
  let snapshot: Snapshot = { connection: 'connecting', receivedAt: 0, version: 0 };
  let source: EventSource | undefined;
  let reading = false;

  function publish(change: Partial<Snapshot>) {
    snapshot = { ...snapshot, ...change };
    for (const listener of listeners) listener();
  }

  function schedule(timer: keyof typeof timers, work: () => void, ms: number) {
    if (timers[timer] !== undefined) return;
    timers[timer] = window.setTimeout(() => {
      timers[timer] = undefined;
      work();
    }, ms);
  }

  function cancel(timer: keyof typeof timers) {
    window.clearTimeout(timers[timer]);
    timers[timer] = undefined;
  }

  const readSoon = () => schedule('read', read, SETTLE_MS);

  async function read() {
    if (reading) return readSoon();
    reading = true;
    try {
      const state = await api.readState();
      if (listeners.size === 0) return;
      publish({ connection: 'open', state, receivedAt: performance.now(), version: snapshot.version + 1 });
      cancel('expiry');
      schedule('expiry', readSoon, msToNextExpiry(state));
    } catch {
      if (listeners.size === 0) return;
      publish({ connection: 'lost' });
      schedule('read', read, RETRY_MS);
    } finally {
      reading = false;
    }
  }

  function open() {
    readSoon();
    source = api.openEvents();
    source.addEventListener('open', readSoon);
    source.addEventListener('changed', readSoon);
    source.addEventListener('error', () => {
      publish({ connection: 'lost' });
      if (source?.readyState === EventSource.CLOSED) schedule('reopen', open, RETRY_MS);
    });
  }

  function close() {
    source?.close();
    cancel('read');
    cancel('expiry');
    cancel('reopen');
  }

  return {
    subscribe(listener) {
      listeners.add(listener);
      if (listeners.size === 1) open();
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) close();
      };
    },
    getSnapshot: () => snapshot,
  };
}

/** Time alone lets a reserved live expire: nothing happens then that the emulator could announce. */
function msToNextExpiry({ now, frozen, lives }: EmulatorState): number {
  if (frozen) return LONGEST_TIMER_MS;
  const ends = lives
    .filter((live) => live.status === LIVE.reserved)
    .map((live) => (live.reserve_start + live.reserve_living_duration + 1) * 1000 - now)
    .filter((ms) => ms > 0);
  return Math.min(LONGEST_TIMER_MS, ...ends);
}
