import { Crash } from '@livebus/component-kit/testing';
import type { LiveLedger } from '../ledger.ts';

export type ClaimCrash = 'before claim' | 'after claim';

export interface CrashingLedger extends LiveLedger {
  /** Dies once, the next time this point is reached. */
  crashAt(point: ClaimCrash): void;
}

/** A ledger that dies when told to, before a live is entered or before anybody learns that it was. */
export function createCrashingLedger(ledger: LiveLedger): CrashingLedger {
  const armed = new Set<ClaimCrash>();
  const pass = (point: ClaimCrash) => {
    if (armed.delete(point)) throw new Crash(`The process died ${point}`);
  };
  return {
    ...ledger,
    crashAt: (point) => void armed.add(point),
    async claim(entry) {
      pass('before claim');
      const isOurs = await ledger.claim(entry);
      pass('after claim');
      return isOurs;
    },
  };
}
