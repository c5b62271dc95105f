import { watchedSeconds } from '../live/describe-viewer.ts';
import type { Live, Viewer } from '../world.ts';

/** The viewer goes; what was watched in this visit is added up. `now` in unix seconds. */
export function leaveRoom(live: Live, viewer: Viewer, now: number): void {
  viewer.watch_time = watchedSeconds(live, viewer, now);
  delete viewer.joined_at;
}
