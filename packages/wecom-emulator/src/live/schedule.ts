import type { Assumptions } from '../assumptions.ts';
import { Refusal, type Rules } from '../rules.ts';
import type { Corp } from '../world.ts';

/** What creating and modifying ask of when, how long and what type. */
export const scheduleRules = {
  'start-in-the-past': { errcode: 40058, evidence: 'assumed', text: 'living_start lies after now' },
  'duration-too-long': {
    errcode: 40058,
    evidence: 'assumed',
    text: 'living_duration is within a limit, where one is assumed',
  },
  'class-type': {
    errcode: 40058,
    evidence: 'assumed',
    page: 93637,
    text: 'types 1 and 2 are for schools and IT corps',
  },
} as const satisfies Rules;

export interface Schedule {
  living_start?: number;
  living_duration?: number;
  type?: number;
}

export function checkSchedule(
  { living_start, living_duration, type }: Schedule,
  { corp, assume, now }: { corp: Corp; assume: Assumptions; now: number },
): void {
  const refuse = (rule: keyof typeof scheduleRules, name: string) =>
    new Refusal(rule, scheduleRules[rule].errcode, `${name} Invalid input invalid Request Parameter`);
  if (living_start !== undefined && living_start <= now && assume.startInThePast === 'refuse') {
    throw refuse('start-in-the-past', 'living_start');
  }
  const longest = assume.longestDurationSeconds;
  if (living_duration !== undefined && longest !== null && living_duration > longest) {
    throw refuse('duration-too-long', 'living_duration');
  }
  const isClass = type === 1 || type === 2;
  if (isClass && corp.industry === 'general' && assume.classTypeElsewhere === 'refuse') {
    throw refuse('class-type', 'type');
  }
}
