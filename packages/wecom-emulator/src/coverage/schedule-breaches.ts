import type { EmulatorOptions } from '../create-emulator.ts';
import { nowOf } from './callers.ts';
import type { LiveParams } from './live-call.ts';

const DAY = 86_400;

/** Schedules that neither creating nor modifying takes. */
export const scheduleBreaches: { rule: string; params: LiveParams; options?: EmulatorOptions }[] = [
  { rule: 'start-in-the-past', params: (emulator) => ({ living_start: nowOf(emulator) }) },
  {
    rule: 'start-too-far',
    params: (emulator) => ({ living_start: nowOf(emulator) + 2 * DAY }),
    options: { assume: { furthestStartSeconds: DAY } },
  },
  { rule: 'duration-too-short', params: () => ({ living_duration: 0 }) },
  {
    rule: 'duration-too-long',
    params: () => ({ living_duration: DAY + 1 }),
    options: { assume: { longestDurationSeconds: DAY } },
  },
  {
    rule: 'class-type',
    params({ world }) {
      for (const corp of world.corps.values()) corp.industry = 'general';
      return { type: 1 };
    },
  },
];
