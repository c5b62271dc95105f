import type { Clock } from '@livebus/wecom';

/** A clock that stands until it is moved; sleeping moves it, and is remembered. */
export interface TestClock extends Clock {
  advance(seconds: number): void;
  /** Every sleep, in milliseconds. */
  readonly sleeps: number[];
}

export function createTestClock(start = Date.now()): TestClock {
  let now = start;
  const sleeps: number[] = [];
  return {
    sleeps,
    now: () => now,
    async sleep(ms, signal) {
      signal?.throwIfAborted();
      sleeps.push(ms);
      now += ms;
    },
    advance(seconds) {
      now += seconds * 1000;
    },
  };
}
