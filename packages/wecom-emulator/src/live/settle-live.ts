import type { Assumptions } from '../assumptions.ts';
import { LIVE, type Live, REPLAY } from '../world.ts';

/** Lets time have its way with a live: nobody started it and it expires; its replay gets done. */
export function settleLive(live: Live, assume: Assumptions, now: number): Live {
  const end = live.reserve_start + live.reserve_living_duration;
  if (live.status === LIVE.reserved && assume.expiry === 'reserved-end' && now > end) live.status = LIVE.expired;
  if (live.replay_status === REPLAY.generating && assume.replayReadyAfterSeconds !== null) {
    const due = (live.ended_at ?? now) + assume.replayReadyAfterSeconds;
    if (now >= due) live.replay_status = REPLAY.ready;
  }
  return live;
}
