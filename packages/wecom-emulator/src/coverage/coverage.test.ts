import { describe, expect, test } from 'vitest';
import { coverage } from '../coverage.ts';
import { provocations } from './provocations.ts';
import { provoke } from './provoke.ts';

const nameOf = ({ path, rule }: { path: string; rule: string }) => `${path} ${rule}`;
const rows = coverage();

test('every rule of every endpoint is provoked, and nothing is provoked that is no rule', () => {
  expect(provocations.map(nameOf).sort()).toEqual(rows.map(nameOf).sort());
});

test('no endpoint has two rules of one name', () => {
  expect(new Set(rows.map(nameOf)).size).toBe(rows.length);
});

test('a documented rule names its page, an assumed one with a switch names an assumption', () => {
  const unfounded = rows.filter(({ evidence, page }) => evidence === 'documented' && page === undefined);
  expect(unfounded.map(nameOf)).toEqual([]);
});

describe('a call meets exactly the rule that it provokes:', () => {
  test.each(provocations.map((provocation) => [nameOf(provocation), provocation] as const))(
    '%s',
    async (name, provocation) => {
      const row = rows.find((entry) => nameOf(entry) === name);
      const entry = await provoke(provocation);
      const others = entry.rules.filter((rule) => rule !== provocation.rule && !provocation.beside?.includes(rule));
      expect(entry.rules).toContain(provocation.rule);
      expect(others).toEqual([]);
      if (provocation.beside === undefined) expect(entry.errcode).toBe(row?.errcode ?? 0);
    },
  );
});
