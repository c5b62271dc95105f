export {
  Crash,
  type CrashingIntentStore,
  type CrashPoint,
  createCrashingIntentStore,
} from './crashing-intent-store.ts';
