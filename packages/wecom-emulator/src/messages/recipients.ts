import { Refusal, type Rules } from '../rules.ts';
import { findMember, hasLeft, isInSubtree, isTagged, isVisible, type Member, visibleDepartments } from '../scope.ts';
import type { App, Corp } from '../world.ts';

export const recipientRules = {
  'recipients-missing': {
    errcode: 82001,
    evidence: 'documented',
    page: 90313,
    text: 'touser, toparty or totag names somebody',
  },
  'touser-too-many': { errcode: 40032, evidence: 'documented', page: 90313, text: 'touser has at most 1000 ids' },
  'toparty-too-many': { errcode: 40058, evidence: 'assumed', page: 90236, text: 'toparty has at most 100 ids' },
  'totag-too-many': { errcode: 40058, evidence: 'assumed', page: 90236, text: 'totag has at most 100 ids' },
  'recipients-invalid': {
    errcode: 81013,
    evidence: 'documented',
    page: 90236,
    text: 'one recipient at least exists and is visible to the app',
  },
  'partly-invalid': {
    evidence: 'documented',
    page: 90236,
    text: 'invalid recipients beside valid ones are only reported, in lower case',
  },
} as const satisfies Rules;

export interface Addressing {
  touser?: string;
  toparty?: string;
  totag?: string;
}

export interface Recipients {
  members: Member[];
  invalid: { invaliduser?: string; invalidparty?: string; invalidtag?: string };
}

const idsOf = (joined = ''): string[] =>
  joined
    .split('|')
    .map((id) => id.trim())
    .filter(Boolean);

/** Whom a message reaches in the app's visible scope, and what of the addressing was no good. */
export function findRecipients({ app, corp }: { app: App; corp: Corp }, addressing: Addressing): Recipients {
  if (addressing.touser === '@all') {
    return { members: corp.members.filter((member) => canReceive({ app, corp }, member)), invalid: {} };
  }
  const users = idsOf(addressing.touser);
  const parties = idsOf(addressing.toparty);
  const tags = idsOf(addressing.totag);
  if (users.length + parties.length + tags.length === 0) {
    throw new Refusal('recipients-missing', 82001, 'touser, toparty and totag are all empty');
  }
  if (users.length > 1000) throw new Refusal('touser-too-many', 40032, 'touser exceed max length 1000');
  if (parties.length > 100) throw new Refusal('toparty-too-many', 40058, 'toparty exceed max length 100');
  if (tags.length > 100) throw new Refusal('totag-too-many', 40058, 'totag exceed max length 100');

  const found = new Set<Member>();
  const keep = (members: Member[] | undefined) => {
    const seen = members?.filter((member) => canReceive({ app, corp }, member)) ?? [];
    for (const member of seen) found.add(member);
    return members !== undefined;
  };
  const invalid = {
    invaliduser: users.filter((id) => !keep(visibleMember({ app, corp }, id))),
    invalidparty: parties.filter((id) => !keep(membersOfParty({ app, corp }, Number(id)))),
    invalidtag: tags.filter((id) => !keep(membersOfTag({ app, corp }, Number(id)))),
  };
  const wrong = invalid.invaliduser.length + invalid.invalidparty.length + invalid.invalidtag.length;
  if (wrong === users.length + parties.length + tags.length) {
    throw new Refusal('recipients-invalid', 81013, 'user & party & tag all invalid');
  }
  const joined = Object.entries(invalid)
    .filter(([, ids]) => ids.length > 0)
    .map(([name, ids]) => [name, ids.join('|').toLowerCase()]);
  return { members: [...found], invalid: Object.fromEntries(joined) };
}

type Scope = { app: App; corp: Corp };

const canReceive = ({ app, corp }: Scope, member: Member): boolean => !hasLeft(member) && isVisible(corp, app, member);

function visibleMember(scope: Scope, id: string): Member[] | undefined {
  const member = findMember(scope.corp, scope.app, id);
  return member !== undefined && canReceive(scope, member) ? [member] : undefined;
}

function membersOfParty({ app, corp }: Scope, id: number): Member[] | undefined {
  if (!visibleDepartments(corp, app).some((department) => department.id === id)) return undefined;
  return corp.members.filter((member) => isInSubtree(corp, member, [id]));
}

/** A tag is good when the app sees it, or somebody who carries it. */
function membersOfTag(scope: Scope, id: number): Member[] | undefined {
  const { app, corp } = scope;
  const tag = corp.tags.find(({ tagid }) => tagid === id);
  const members = tag === undefined ? [] : corp.members.filter((member) => isTagged(corp, tag, member));
  const seen = app.visible.tags.includes(id) || members.some((member) => canReceive(scope, member));
  return tag !== undefined && seen ? members : undefined;
}
