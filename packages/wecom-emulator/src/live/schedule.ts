import type { Assumptions } from '../assumptions.ts';
import { Refusal, type Rules } from '../rules.ts';
import type { Corp } from '../world.ts';

/** What creating and modifying ask of when, how long and what type. */
export const scheduleRules = {
  'start-in-the-past': {
    errcode: 40058,
    evidence: 'assumed',
    text: 'living_start lies after now',
    assumption: 'startInThePast',
  },
  'start-too-far': {
    errcode: 40058,
    evidence: 'assumed',
    text: 'living_start is not too far ahead, where a limit is assumed',
    assumption: 'furthestStartSeconds',
  },
  'duration-too-short': {
    errcode: 40058,
    evidence: 'assumed',
    text: 'living_duration is long enough',
    assumption: 'shortestDurationSeconds',
  },
  'duration-too-long': {
    errcode: 40058,
    evidence: 'assumed',
    text: 'living_duration is within a limit, where one is assumed',
    assumption: 'longestDurationSeconds',
  },
  'class-type': {
    errcode: 40058,
    evidence: 'assumed',
    page: 93637,
    text: 'types 1 and 2 are for schools and IT corps',
    assumption: 'classTypeElsewhere',
  },
} as const satisfies Rules;

export interface Schedule {
  living_start?: number;
  living_duration?: number;
  type?: number;
}

export function checkSchedule(
  { living_start: start, living_duration: duration, type }: Schedule,
  { corp, assume, now }: { corp: Corp; assume: Assumptions; now: number },
): void {
  const refuse = (rule: keyof typeof scheduleRules, name: string) =>
    new Refusal(rule, scheduleRules[rule].errcode, `${name} Invalid input invalid Request Parameter`);
  const { furthestStartSeconds: furthest, shortestDurationSeconds: shortest, longestDurationSeconds: longest } = assume;
  if (start !== undefined) {
    if (start <= now && assume.startInThePast === 'refuse') throw refuse('start-in-the-past', 'living_start');
    if (furthest !== null && start > now + furthest) throw refuse('start-too-far', 'living_start');
  }
  if (duration !== undefined) {
    if (duration < shortest) throw refuse('duration-too-short', 'living_duration');
    if (longest !== null && duration > longest) throw refuse('duration-too-long', 'living_duration');
  }
  const isClass = type === 1 || type === 2;
  if (isClass && corp.industry === 'general' && assume.classTypeElsewhere === 'refuse') {
    throw refuse('class-type', 'type');
  }
}
