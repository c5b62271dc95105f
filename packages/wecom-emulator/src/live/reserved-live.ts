import type { Assumptions } from '../assumptions.ts';
import { Refusal, type Rules } from '../rules.ts';
import { LIVE, type Live } from '../world.ts';
import { type StatusStep, stepStatus } from './live-state.ts';

/** What modifying and cancelling ask of the live's state. */
export const reservedLiveRules = {
  'already-started': { errcode: 92006, evidence: 'documented', page: 90313, text: 'the live does not run yet' },
  'already-cancelled': { errcode: 92006, evidence: 'documented', page: 90313, text: 'the live was not cancelled' },
  'already-ended': {
    errcode: 92006,
    evidence: 'assumed',
    text: 'the live has not ended',
    assumption: 'endedCannotChange',
  },
  expired: {
    errcode: 92006,
    evidence: 'assumed',
    text: 'the live has not expired',
    assumption: 'expiredCannotChange',
  },
} as const satisfies Rules;

/** Takes a step that only a reserved live can take. */
export function stepReserved(live: Live, step: StatusStep & ('modify' | 'cancel'), assume: Assumptions): void {
  if (stepStatus(live, step)) return;
  const refuse = (rule: keyof typeof reservedLiveRules, errcode: number) =>
    new Refusal(rule, errcode, 'living already started or canceled');
  switch (live.status) {
    case LIVE.cancelled:
      throw refuse('already-cancelled', reservedLiveRules['already-cancelled'].errcode);
    case LIVE.ended:
      throw refuse('already-ended', assume.endedCannotChange);
    case LIVE.expired:
      throw refuse('expired', assume.expiredCannotChange);
    default:
      throw refuse('already-started', reservedLiveRules['already-started'].errcode);
  }
}
