import type { Address } from '../address/use-address.ts';
import type { Corp, EmulatorState, LiveSummary, Member } from '../emulator/api.ts';

/** The member through whose eyes the phone looks. */
export interface Viewer {
  corp: Corp;
  member: Member;
}

/** Whom the address names, or the first member that there is. */
export function findViewer({ corps }: EmulatorState, { corp, member }: Address): Viewer | undefined {
  const viewers = corps.flatMap((entry) => entry.members.map((person) => ({ corp: entry, member: person })));
  const named = viewers.filter((viewer) => viewer.member.userid === member);
  return named.find((viewer) => viewer.corp.corpid === corp) ?? named[0] ?? viewers[0];
}

/** The member's own lives and all that apps of the corp made. */
export const livesSeenBy = ({ lives }: EmulatorState, { corp }: Viewer): LiveSummary[] =>
  lives.filter((live) => live.corpid === corp.corpid);

export const isHost = (live: LiveSummary, { member }: Viewer): boolean => live.anchor_userid === member.userid;
