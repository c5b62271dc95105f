import { LIVE, type Live, type LiveStatus, REPLAY } from '../world.ts';

/**
 * Every step that a live can take. `expired` and `cancelled` are terminal, and nothing leads back from `ended`.
 * Where a step is refused, the caller says how: WeCom by an errcode, an act by a sentence.
 */
const statusSteps = {
  modify: { from: LIVE.reserved, to: LIVE.reserved },
  cancel: { from: LIVE.reserved, to: LIVE.cancelled },
  expire: { from: LIVE.reserved, to: LIVE.expired },
  start: { from: LIVE.reserved, to: LIVE.living },
  end: { from: LIVE.living, to: LIVE.ended },
} as const satisfies Record<string, { from: LiveStatus; to: LiveStatus }>;

/** The same of the replay of an ended live that has one; `undefined` before anything was recorded. */
const replaySteps = {
  generate: { from: undefined, to: REPLAY.generating },
  finish: { from: REPLAY.generating, to: REPLAY.ready },
  fail: { from: REPLAY.generating, to: REPLAY.failed },
  delete: { from: REPLAY.ready, to: REPLAY.deleted },
} as const;

export type StatusStep = keyof typeof statusSteps;
export type ReplayStep = keyof typeof replaySteps;

/** Takes the step and says whether it was one that this live could take. */
export function stepStatus(live: Live, step: StatusStep): boolean {
  const { from, to } = statusSteps[step];
  if (live.status !== from) return false;
  live.status = to;
  return true;
}

/** Takes the step and says whether it was one that this replay could take. */
export function stepReplay(live: Live, step: ReplayStep): boolean {
  const { from, to } = replaySteps[step];
  if (live.status !== LIVE.ended || live.open_replay !== 1 || live.replay_status !== from) return false;
  live.replay_status = to;
  return true;
}
