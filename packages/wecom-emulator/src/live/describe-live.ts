import type { Assumptions } from '../assumptions.ts';
import type { Answer } from '../route.ts';
import { type Corp, LIVE, type Live } from '../world.ts';

/** `living_info` with its keys in the order of a real answer (trace of March 2025). */
export function describeLive(
  live: Live,
  { corp, assume, now }: { corp: Corp; assume: Assumptions; now: number },
): Answer {
  const host = corp.members.find((member) => member.userid === live.anchor_userid);
  const shownStart = assume.reservedStartShown === 'reserve_start' ? live.reserve_start : 0;
  const shownDuration = assume.reservedDurationShown === 'reserved' ? live.reserve_living_duration : 0;
  return {
    theme: live.theme,
    living_start: live.started_at ?? shownStart,
    living_duration:
      live.started_at === undefined ? shownDuration : Math.max(0, (live.ended_at ?? now) - live.started_at),
    anchor_userid: live.anchor_userid,
    main_department: host?.departments[0] ?? 1,
    viewer_num: live.viewers.length,
    comment_num: live.comment_num,
    mic_num: live.viewers.filter((viewer) => viewer.is_mic === 1).length,
    open_replay: live.open_replay,
    ...(live.open_replay === 1 && live.replay_status !== undefined ? { replay_status: live.replay_status } : {}),
    status: live.status,
    reserve_start: live.reserve_start,
    reserve_living_duration: live.reserve_living_duration,
    description: live.description,
    type: live.type === 3 ? assume.trainingShownAs : live.type,
    ...(live.type === 4 && live.status === LIVE.reserved
      ? { push_stream_url: `rtmp://push.emulator.invalid/live/${live.livingid}` }
      : {}),
    online_count: live.viewers.filter((viewer) => viewer.joined_at !== undefined).length,
    subscribe_count: live.subscribers.length,
  };
}
