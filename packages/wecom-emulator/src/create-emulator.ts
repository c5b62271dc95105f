import type { Stage } from './acts/act.ts';
import { bindActs, type NamedActs } from './acts/acts.ts';
import { type Assumptions, assumptions } from './assumptions.ts';
import { type Callbacks, createCallbacks } from './callback/callbacks.ts';
import { type Changes, createChanges } from './changes.ts';
import { createClock, type EmulatorClock } from './clock.ts';
import { defaultSeed } from './default-seed.ts';
import { createFaults, type Faults } from './faults.ts';
import { createFrequencyCounter, type FrequencyLimits, noLimits, vendorLimits } from './frequency.ts';
import { createJournal, type Journal } from './journal.ts';
import { expireDueLives } from './live/settle-live.ts';
import { plantSeed, type SeedInput } from './seed.ts';
import type { RouteContext } from './serve-route.ts';
import { type KeptState, readSnapshot, type Snapshot, takeSnapshot } from './snapshot.ts';
import { pushDueTickets } from './suite/push-tickets.ts';
import { appKey, type World } from './world.ts';

export interface EmulatorOptions {
  /** The corps, apps and suites to begin with; a small demo corp when absent. */
  seed?: SeedInput;
  /** Answers to what WeCom leaves open, where they shall differ from the defaults. */
  assume?: Partial<Assumptions>;
  /** Frequency limits that differ from the vendor's, or none at all. */
  limits?: Partial<FrequencyLimits> | 'off';
  /** Calls that the journal keeps; 10 000 when absent. */
  journalCapacity?: number;
  /** Callbacks go to other machines too; to this one only when absent. */
  allowRemoteCallbacks?: boolean;
  /** How long a receiver of callbacks may take, in milliseconds; WeCom's 5 000 when absent. */
  callbackTimeoutMs?: number;
}

/** The emulator without a port: all that a test may read and move. */
export interface Emulator extends RouteContext {
  readonly clock: EmulatorClock;
  readonly callbacks: Callbacks;
  /** What people do where the API has no call for it: start, end, join, comment, … */
  readonly acts: NamedActs;
  /** Does what time alone has made due: suite tickets, expiry with a callback. Every move of the clock does so too. */
  catchUp(): void;
  /** Changes some assumptions; ZodError, and nothing changed, when one does not exist or cannot be so. */
  setAssumptions(patch: Partial<Assumptions>): void;
  /** World, clock and assumptions as plain JSON; faults and journal stay out. */
  snapshot(): Snapshot;
  /** Puts a snapshot back; SnapshotError, and nothing changed, when it cannot be used. */
  restore(snapshot: unknown): void;
  /** Wipes everything and plants the seed anew; the clock is put right again. */
  reset(): void;
  onChange: Changes['onChange'];
  /** Tells the phone and the data file of what was changed by hand, in `world` itself. */
  changed(): void;
}

export function createEmulator(options: EmulatorOptions = {}): Emulator {
  const { notify, onChange } = createChanges();
  const clock = createClock(notify);
  const faults: Faults = createFaults(notify);
  const journal: Journal = createJournal(options.journalCapacity ?? 10_000, notify);
  const frequency = createFrequencyCounter(
    options.limits === 'off' ? noLimits : { ...vendorLimits, ...options.limits },
  );
  const callbacks = createCallbacks({
    faults,
    now: clock.now,
    changed: notify,
    allowRemote: options.allowRemoteCallbacks ?? false,
    timeoutMs: options.callbackTimeoutMs ?? 5000,
  });
  const plant = (): World => plantSeed(options.seed ?? defaultSeed);

  function put({ world, assume, clock: state }: KeptState) {
    frequency.clear();
    callbacks.clear();
    emulator.world = world;
    emulator.assume = assume;
    clock.restore(state);
  }

  function stage(): Stage {
    const { world, assume, fire } = emulator;
    const now = Math.floor(clock.now() / 1000);
    return {
      world,
      assume,
      now,
      fire,
      fireSuite: (event) => callbacks.fireSuite(world, event),
      verifyUrl: callbacks.verifyUrl,
      admitLive: (app) => frequency.admitLive(appKey(app), now),
    };
  }

  const emulator: Emulator = {
    world: plant(),
    assume: assumptions.parse(options.assume ?? {}),
    clock,
    faults,
    journal,
    frequency,
    callbacks,
    acts: bindActs(stage, notify),
    now: clock.now,
    onChange,
    changed: notify,
    fire: (event) => callbacks.fireStatus(emulator.world, emulator.assume, event),
    catchUp() {
      pushDueTickets(stage());
      expireDueLives(stage());
    },
    setAssumptions(patch) {
      emulator.assume = assumptions.parse({ ...emulator.assume, ...patch });
      notify();
    },
    snapshot: () => structuredClone(takeSnapshot({ ...emulator, clock: clock.state() })),
    restore: (snapshot) => put(readSnapshot(snapshot)),
    reset() {
      faults.clear();
      journal.clear();
      put({
        world: plant(),
        assume: assumptions.parse(options.assume ?? {}),
        clock: { offset: 0, frozenAt: null },
      });
    },
  };
  clock.onMove(emulator.catchUp);
  emulator.catchUp();
  return emulator;
}
