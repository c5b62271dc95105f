import { z } from 'zod';
import type { Live, Viewer } from '../world.ts';
import type { Stage } from './act.ts';
import { ActError } from './act-error.ts';
import { livingid } from './find-live.ts';

/** A member by `userid`, or somebody else by `external_userid`. */
export interface ViewerName {
  userid?: string | undefined;
  external_userid?: string | undefined;
}

const named = { userid: z.string().min(1).optional(), external_userid: z.string().min(1).optional() };
export const oneName = {
  check: ({ userid, external_userid }: ViewerName): boolean =>
    (userid === undefined) !== (external_userid === undefined),
  message: 'name the viewer by userid or by external_userid',
};
/** Parameters of an act of one viewer in one live. */
export const viewerFields = { livingid, ...named };
export const viewerParams = z.strictObject(viewerFields).refine(oneName.check, oneName.message);

export const nameOf = ({ userid, external_userid }: ViewerName): string => userid ?? external_userid ?? '';

export const findViewer = (live: Live, { userid, external_userid }: ViewerName): Viewer | undefined =>
  live.viewers.find((viewer) => viewer.userid === userid && viewer.external_userid === external_userid);

/** Somebody who is in the room just now. */
export function findPresent(live: Live, name: ViewerName): Viewer & { joined_at: number } {
  const viewer = findViewer(live, name);
  if (viewer?.joined_at === undefined) {
    throw new ActError('state', `${nameOf(name)} is not in the room of the live ${live.livingid}.`);
  }
  return Object.assign(viewer, { joined_at: viewer.joined_at });
}

export function requireMember({ world }: Stage, corpid: string, userid: string | undefined): void {
  if (userid === undefined) return;
  const member = world.corps.get(corpid)?.members.find((entry) => entry.userid === userid);
  if (member === undefined) throw new ActError('missing', `${userid} is not a member of the corp ${corpid}.`);
}
