import type { Assumptions } from '../assumptions.ts';
import { Refusal, type Rules } from '../rules.ts';
import { findMember, hasLeft, isVisible } from '../scope.ts';
import type { App, Corp } from '../world.ts';

/** What naming a host asks. */
export const hostRules = {
  'host-unknown': {
    errcode: 60111,
    evidence: 'assumed',
    text: 'the host is a member of the corp and has not left',
    assumption: 'hostUnknown',
  },
  'host-invisible': {
    errcode: 60011,
    evidence: 'assumed',
    text: "the host is in the app's visible scope",
    assumption: 'hostInvisible',
  },
} as const satisfies Rules;

/** The member who hosts, refused when nobody or out of the app's sight. */
export function findHost({ app, corp, assume }: { app: App; corp: Corp; assume: Assumptions }, userid: string) {
  const host = findMember(corp, app, userid);
  if (host === undefined || hasLeft(host)) {
    throw new Refusal('host-unknown', assume.hostUnknown, 'userid not found');
  }
  if (!isVisible(corp, app, host)) {
    throw new Refusal('host-invisible', assume.hostInvisible, 'no privilege to access/modify contact/party/agent');
  }
  return host;
}
