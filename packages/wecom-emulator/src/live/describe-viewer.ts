import type { Answer } from '../route.ts';
import type { Live, Viewer } from '../world.ts';

/** Whole seconds watched until now, the present visit included. */
export function watchedSeconds(live: Live, viewer: Viewer, now: number): number {
  if (viewer.joined_at === undefined) return viewer.watch_time;
  return viewer.watch_time + Math.max(0, (live.ended_at ?? now) - viewer.joined_at);
}

/** A row of `stat_info.users` or `stat_info.external_users` (page 93636). */
export function describeViewer(live: Live, viewer: Viewer, now: number): Answer {
  const { userid, external_userid, type, name, invitor_userid, invitor_external_userid } = viewer;
  return {
    ...(userid === undefined ? { external_userid, type, name } : { userid }),
    watch_time: watchedSeconds(live, viewer, now),
    is_comment: viewer.is_comment,
    is_mic: viewer.is_mic,
    ...(invitor_userid === undefined ? {} : { invitor_userid }),
    ...(invitor_external_userid === undefined ? {} : { invitor_external_userid }),
  };
}
