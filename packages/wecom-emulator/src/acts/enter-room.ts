import type { Live, Viewer } from '../world.ts';
import { ActError } from './act-error.ts';
import { findViewer, nameOf, type ViewerName } from './find-viewer.ts';

export interface Visitor extends ViewerName {
  /** Of an external viewer: 1 WeChat, 2 another corp's WeCom. */
  type: 1 | 2;
  name?: string | undefined;
  invitor_userid?: string | undefined;
  invitor_external_userid?: string | undefined;
}

/** The viewer comes in, for the first time or again. `now` in unix seconds. */
export function enterRoom(live: Live, visitor: Visitor, now: number): void {
  const known = findViewer(live, visitor);
  if (known?.joined_at !== undefined) {
    throw new ActError('state', `${nameOf(visitor)} is in the room of the live ${live.livingid} already.`);
  }
  if (known === undefined) live.viewers.push({ ...newViewer(visitor), joined_at: now });
  else known.joined_at = now;
}

function newViewer(visitor: Visitor): Viewer {
  const { userid, external_userid, name = '微信用户', type, invitor_userid, invitor_external_userid } = visitor;
  return {
    ...(userid === undefined ? {} : { userid }),
    ...(external_userid === undefined ? {} : { external_userid, name, type }),
    ...(invitor_userid === undefined ? {} : { invitor_userid }),
    ...(invitor_external_userid === undefined ? {} : { invitor_external_userid }),
    watch_time: 0,
    is_comment: 0,
    is_mic: 0,
  };
}
