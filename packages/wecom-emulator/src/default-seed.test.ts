import { expect, test } from 'vitest';
import { defaultSeed } from './default-seed.ts';
import { isVisible, visibleDepartments } from './scope.ts';
import { plantSeed } from './seed.ts';

const { corps, apps, suites } = plantSeed(defaultSeed);
const corp = [...corps.values()][0];
const ordinary = [...apps.values()].filter(({ contactSync }) => !contactSync);

const seenBy = (userid: string) => {
  const member = corp?.members.find((entry) => entry.userid === userid);
  return corp === undefined || member === undefined ? [] : ordinary.filter((app) => isVisible(corp, app, member));
};

test('the demo corp has an app of each kind, whose suites exist, and a suite that nobody has authorised', () => {
  expect(ordinary.map(({ kind }) => kind)).toEqual(['self_built', 'custom_developed', 'third_party']);
  const used = ordinary.map(({ suiteid }) => suiteid);
  expect([...suites.keys()].filter((suiteid) => !used.includes(suiteid))).toEqual(['wwemulatedsuite0002']);
});

test('there is a host for every app, a member beyond them all, and one seen through a tag only', () => {
  expect(seenBy('zhangsan')).toHaveLength(3);
  expect(seenBy('zhaoliu')).toEqual([]);
  expect(seenBy('wuxinyi').map(({ kind }) => kind)).toEqual(['self_built']);
  const [selfBuilt] = ordinary;
  if (corp === undefined || selfBuilt === undefined) throw new Error('The demo corp is empty.');
  expect(visibleDepartments(corp, { ...selfBuilt, visible: { ...selfBuilt.visible, tags: [] } })).not.toContainEqual(
    expect.objectContaining({ id: 7 }),
  );
});

test('every department hangs below the root, and every member and tag names departments that exist', () => {
  const ids = corp?.departments.map(({ id }) => id) ?? [];
  expect(corp?.departments.filter(({ parentid }) => parentid !== 0 && !ids.includes(parentid))).toEqual([]);
  const named = [...(corp?.members ?? []), ...(corp?.tags ?? [])].flatMap(({ departments }) => departments);
  expect(named.filter((id) => !ids.includes(id))).toEqual([]);
});
