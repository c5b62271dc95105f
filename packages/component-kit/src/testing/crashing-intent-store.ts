import type { IntentStore } from '../intents.ts';

/** A moment at which the process may die: before the change is kept, or after it is and before anybody learns of it. */
export type CrashPoint = `${'before' | 'after'} ${keyof IntentStore}`;

/** Stands for the death of the process: no connection explains it, so it ends the attempt where it is thrown. */
export class Crash extends Error {
  override readonly name = 'Crash';
}

export interface CrashingIntentStore extends IntentStore {
  /** Dies once, the next time this point is reached. */
  crashAt(point: CrashPoint): void;
}

/** An intent store that dies when told to, to prove that a component looks for what it made instead of making another. */
export function createCrashingIntentStore(store: IntentStore): CrashingIntentStore {
  const armed = new Set<CrashPoint>();
  const pass = (point: CrashPoint) => {
    if (armed.delete(point)) throw new Crash(`The process died ${point}`);
  };
  const around = async <Result>(name: keyof IntentStore, act: () => Promise<Result>): Promise<Result> => {
    pass(`before ${name}`);
    const result = await act();
    pass(`after ${name}`);
    return result;
  };
  return {
    crashAt: (point) => void armed.add(point),
    find: (key) => around('find', () => store.find(key)),
    open: (key, stored, replacing) => around('open', () => store.open(key, stored, replacing)),
    settle: (key, output) => around('settle', () => store.settle(key, output)),
    drop: (key, openedAt) => around('drop', () => store.drop(key, openedAt)),
  };
}
