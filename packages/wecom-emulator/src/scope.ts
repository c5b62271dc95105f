import type { App, Corp } from './world.ts';

export type Member = Corp['members'][number];
type Tag = Corp['tags'][number];

/** 5 of page 90196: is no longer in the corp. */
export const hasLeft = (member: Member): boolean => member.status === 5;

/** A plaintext userid is found in any case, a provider's encrypted one only in its own (page 90196). */
export function findMember(corp: Corp, app: App, userid: string): Member | undefined {
  if (app.kind !== 'self_built') return corp.members.find((member) => member.userid === userid);
  const folded = userid.toLowerCase();
  return corp.members.find((member) => member.userid.toLowerCase() === folded);
}

/** Page 90665: a department brings its whole subtree, a tag its members and its departments' subtrees. */
export function isVisible(corp: Corp, app: App, member: Member): boolean {
  const { users, departments, tags } = app.visible;
  if (users.includes(member.userid)) return true;
  if (isInSubtree(corp, member, departments)) return true;
  return corp.tags.some((tag) => tags.includes(tag.tagid) && isTagged(corp, tag, member));
}

/** Whether a tag brings a member: by name, or by a department of whose subtree the member is. */
export const isTagged = (corp: Corp, tag: Tag, member: Member): boolean =>
  tag.users.includes(member.userid) || isInSubtree(corp, member, tag.departments);

/** Departments that the app may see, directly or below one that it sees. */
export function visibleDepartments(corp: Corp, app: App): Corp['departments'] {
  const roots = new Set([
    ...app.visible.departments,
    ...corp.tags.filter((tag) => app.visible.tags.includes(tag.tagid)).flatMap((tag) => tag.departments),
  ]);
  return corp.departments.filter((department) => lineage(corp, department.id).some((id) => roots.has(id)));
}

export function isInSubtree(corp: Corp, member: Member, roots: readonly number[]): boolean {
  return roots.length > 0 && member.departments.some((id) => lineage(corp, id).some((above) => roots.includes(above)));
}

/** A department and all above it. */
export function lineage(corp: Corp, id: number): number[] {
  const ids: number[] = [];
  for (let next: number | undefined = id; next !== undefined && !ids.includes(next); ) {
    const current: number = next;
    const department = corp.departments.find((entry) => entry.id === current);
    if (department === undefined) break;
    ids.push(department.id);
    next = department.parentid;
  }
  return ids;
}
