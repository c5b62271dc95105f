export { type Assumptions, assumptions } from './assumptions.ts';
export type { EmulatorClock } from './clock.ts';
export { createEmulator, type Emulator, type EmulatorOptions } from './create-emulator.ts';
export { defaultSeed } from './default-seed.ts';
export type { FaultRule, FaultRuleInput, Faults } from './faults.ts';
export type { Journal, JournalEntry, JournalFilter } from './journal.ts';
export { type Seed, type SeedInput, seed } from './seed.ts';
export { type RunningEmulator, type StartOptions, startEmulator } from './start-emulator.ts';
export { LIVE, type Live, REPLAY, type World } from './world.ts';
