import type { Assumptions } from '../assumptions.ts';
import type { StatusEvent } from '../callback/status-event.ts';
import { LIVE, type Live, type World } from '../world.ts';
import { stepReplay, stepStatus } from './live-state.ts';

export interface Moment {
  assume: Assumptions;
  /** Unix seconds. */
  now: number;
  fire(event: StatusEvent): void;
}

/** Lets time have its way with a live: nobody started it and it expires; its replay is done, or gone. */
export function settleLive(live: Live, moment: Moment): Live {
  const { assume, now } = moment;
  const reservedEnd = live.reserve_start + live.reserve_living_duration;
  if (assume.expiry === 'reserved-end' && now > reservedEnd) expireLive(live, moment);
  const readyAfter = assume.replayReadyAfterSeconds;
  if (readyAfter !== null && live.ended_at !== undefined && now >= live.ended_at + readyAfter) {
    stepReplay(live, 'finish');
  }
  if (live.replay_deleted_at !== undefined && now >= live.replay_deleted_at) stepReplay(live, 'delete');
  return live;
}

/** Expires a live that nobody started; false for any other. */
export function expireLive(live: Live, { assume, fire }: Moment): boolean {
  if (!stepStatus(live, 'expire')) return false;
  if (assume.expiryFiresCallback) fire({ live, status: LIVE.expired });
  return true;
}

/** Expires whatever is due without being asked for; only a callback could show that it was not done before. */
export function expireDueLives(moment: Moment & { world: World }): void {
  if (!moment.assume.expiryFiresCallback) return;
  for (const live of moment.world.lives.values()) settleLive(live, moment);
}
