import { LIVE } from '../world.ts';
import type { Stage } from './act.ts';
import { findLive, stateOf, wrongState } from './find-live.ts';

/** The host chooses before the end whether a replay is kept. */
export function chooseReplay(stage: Stage, livingid: string, open_replay: 0 | 1) {
  const live = findLive(stage, livingid);
  if (live.status !== LIVE.reserved && live.status !== LIVE.living) {
    throw wrongState(live, 'a replay is chosen while the live is reserved or running');
  }
  live.open_replay = open_replay;
  return stateOf(live);
}
