export { type Complaint, type Conformance, type ConformanceRule, checkConformance } from './conformance.ts';
export {
  Crash,
  type CrashingIntentStore,
  type CrashPoint,
  createCrashingIntentStore,
} from './crashing-intent-store.ts';
