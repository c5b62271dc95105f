import { z } from 'zod';
import { settleLive } from '../live/settle-live.ts';
import { LIVE, type Live } from '../world.ts';
import type { Stage } from './act.ts';
import { ActError } from './act-error.ts';

export const livingid = z.string().min(1);

const STATE = {
  [LIVE.reserved]: 'is still reserved',
  [LIVE.living]: 'is running',
  [LIVE.ended]: 'has ended',
  [LIVE.expired]: 'has expired',
  [LIVE.cancelled]: 'was cancelled',
};

/** The live, brought up to date. */
export function findLive(stage: Stage, id: string): Live {
  const live = stage.world.lives.get(id);
  if (live === undefined) throw new ActError('missing', `There is no live ${id}.`);
  return settleLive(live, stage);
}

/** Where an act asks for another state; `wish` ends the sentence, such as "only a running live can be ended". */
export const wrongState = (live: Live, wish: string): ActError =>
  new ActError('state', `The live ${live.livingid} ${STATE[live.status]}: ${wish}.`);

export function findRunningLive(stage: Stage, id: string, wish: string): Live {
  const live = findLive(stage, id);
  if (live.status !== LIVE.living) throw wrongState(live, wish);
  return live;
}

/** What an act tells of the live that it changed. */
export const stateOf = ({ livingid, status, open_replay, replay_status }: Live) => ({
  livingid,
  status,
  open_replay,
  ...(replay_status === undefined ? {} : { replay_status }),
});

/** Only the host starts and ends a live. */
export function requireHost(live: Live, userid: string | undefined): void {
  if (userid === undefined || userid === live.anchor_userid) return;
  throw new ActError('state', `${userid} is not the host of the live ${live.livingid}.`);
}
