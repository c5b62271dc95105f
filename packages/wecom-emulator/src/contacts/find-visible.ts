import type { Assumptions } from '../assumptions.ts';
import { Refusal, type Rules } from '../rules.ts';
import { findMember, isVisible, type Member, visibleDepartments } from '../scope.ts';
import type { App, Corp } from '../world.ts';

export interface ContactCall {
  app: App;
  corp: Corp;
  assume: Assumptions;
}

/** The rules of every endpoint that takes a `userid`. */
export const memberRules = {
  'userid-missing': { errcode: 41009, evidence: 'documented', page: 90313, text: 'userid is given' },
  'userid-malformed': {
    errcode: 40003,
    evidence: 'documented',
    page: 90313,
    text: 'a userid has 1 to 64 letters, digits and - _ . @',
  },
  'member-unknown': {
    errcode: 60111,
    evidence: 'documented',
    page: 90313,
    text: 'the userid is a member of the corp',
    assumption: 'memberUnknown',
  },
  'member-invisible': {
    errcode: 60011,
    evidence: 'documented',
    page: 90665,
    text: "the member is in the app's visible scope",
    assumption: 'memberInvisible',
  },
} as const satisfies Rules;

export function findVisibleMember({ app, corp, assume }: ContactCall, userid: string | undefined): Member {
  if (!userid) throw new Refusal('userid-missing', 41009, 'userid missing');
  if (!/^[\w.@-]{1,64}$/.test(userid)) throw new Refusal('userid-malformed', 40003, 'invalid userid');
  const member = findMember(corp, app, userid);
  if (member === undefined) throw new Refusal('member-unknown', assume.memberUnknown, 'userid not found');
  if (!isVisible(corp, app, member)) {
    throw new Refusal('member-invisible', assume.memberInvisible, 'no privilege to access/modify contact/party/agent');
  }
  return member;
}

/** The rules of every endpoint that takes a department's id. */
export const departmentRules = {
  'department-unknown': {
    errcode: 60003,
    evidence: 'documented',
    page: 90313,
    text: 'the department exists',
    assumption: 'departmentUnknown',
  },
  'department-invisible': {
    errcode: 60011,
    evidence: 'documented',
    page: 90313,
    text: "the department is in the app's visible scope",
  },
} as const satisfies Rules;

/** The departments that the app sees, once the one that the call names is known to be among them. */
export function requireVisibleDepartment({ app, corp, assume }: ContactCall, id: number): Corp['departments'] {
  if (!corp.departments.some((department) => department.id === id)) {
    throw new Refusal('department-unknown', assume.departmentUnknown, 'department not found');
  }
  const visible = visibleDepartments(corp, app);
  if (!visible.some((department) => department.id === id)) {
    throw new Refusal('department-invisible', 60011, 'no privilege to access/modify contact/party/agent');
  }
  return visible;
}
