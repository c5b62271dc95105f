import type { LiveSummary } from '../emulator/api.ts';
import type { Texts } from './zh-cn.ts';

/** How it stands with the replay of a live. */
export function replayText(live: LiveSummary, { replay, live: words }: Texts): string {
  if (live.open_replay === 0) return replay.none;
  if (live.replay_status === undefined) return replay.afterEnd;
  return replay.states[live.replay_status] ?? words.unknown(live.replay_status);
}
