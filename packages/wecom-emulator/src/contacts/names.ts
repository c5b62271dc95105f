import type { Rules } from '../rules.ts';
import type { Member } from '../scope.ts';
import type { App, Corp } from '../world.ts';

/** Who learns names: a self-built app; a custom-developed one that the admin allows; a third-party one never. */
export const nameRules = {
  'names-withheld': {
    evidence: 'documented',
    page: 90196,
    text: 'a third-party app gets ids for names, a custom-developed one no names until the admin allows it',
  },
} as const satisfies Rules;

type Named = { name?: string };
export type Withheld = () => void;

export function memberName(app: App, member: Member, withheld: Withheld): Named {
  return nameOf(app, 'contact:sensitive:user_name', { name: member.name, id: member.userid }, withheld);
}

export function departmentName(app: App, department: Corp['departments'][number], withheld: Withheld): Named {
  const { name, id } = department;
  return nameOf(app, 'contact:sensitive:department_name', { name, id: String(id) }, withheld);
}

function nameOf(app: App, permission: string, { name, id }: { name: string; id: string }, withheld: Withheld): Named {
  if (app.kind === 'self_built') return { name };
  if (app.kind === 'custom_developed' && app.permissions.includes(permission)) return { name };
  withheld();
  return app.kind === 'third_party' ? { name: id } : {};
}
