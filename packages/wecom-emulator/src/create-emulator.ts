import { type Assumptions, assumptions } from './assumptions.ts';
import { type Callbacks, createCallbacks } from './callback/callbacks.ts';
import { createClock, type EmulatorClock } from './clock.ts';
import { defaultSeed } from './default-seed.ts';
import { createFaults, type Faults } from './faults.ts';
import { createFrequencyCounter, type FrequencyLimits, vendorLimits } from './frequency.ts';
import { createJournal, type Journal } from './journal.ts';
import { plantSeed, type SeedInput } from './seed.ts';
import type { RouteContext } from './serve-route.ts';
import type { World } from './world.ts';

export interface EmulatorOptions {
  /** The corps, apps and suites to begin with; a small demo corp when absent. */
  seed?: SeedInput;
  /** Answers to what WeCom leaves open, where they shall differ from the defaults. */
  assume?: Partial<Assumptions>;
  limits?: Partial<FrequencyLimits>;
  /** Calls that the journal keeps; 10 000 when absent. */
  journalCapacity?: number;
}

/** The emulator without a port: all that a test may read and move. */
export interface Emulator extends RouteContext {
  readonly clock: EmulatorClock;
  readonly callbacks: Callbacks;
  /** Wipes everything and plants the seed anew; the clock is put right again. */
  reset(): void;
}

export function createEmulator(options: EmulatorOptions = {}): Emulator {
  const clock = createClock();
  const faults: Faults = createFaults();
  const journal: Journal = createJournal(options.journalCapacity ?? 10_000);
  const frequency = createFrequencyCounter({ ...vendorLimits, ...options.limits });
  const plant = (): World => plantSeed(options.seed ?? defaultSeed);
  const callbacks = createCallbacks({ faults, now: clock.now });

  const emulator: Emulator = {
    world: plant(),
    assume: assumptions.parse(options.assume ?? {}),
    clock,
    faults,
    journal,
    frequency,
    callbacks,
    now: clock.now,
    fire: (event) => callbacks.fireStatus(emulator.world, emulator.assume, event),
    reset() {
      emulator.world = plant();
      emulator.assume = assumptions.parse(options.assume ?? {});
      clock.resume();
      clock.set(Date.now());
      faults.clear();
      journal.clear();
      frequency.clear();
      callbacks.clear();
    },
  };
  return emulator;
}
