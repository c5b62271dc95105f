import { expect, test } from 'vitest';
import { ZodError } from 'zod';
import { createFaults } from './faults.ts';

const call = (path = '/cgi-bin/living/create', agentid = 1, request: unknown = {}) => ({ path, agentid, request });
const busy = { kind: 'errcode', errcode: -1 } as const;

test('a rule lets `skip` calls through, hits `times`, and is gone', () => {
  const faults = createFaults();
  faults.add({ skip: 1, times: 2, effect: busy });
  const effects = [1, 2, 3, 4].map(() => faults.takeForCall(call())?.kind);
  expect(effects).toEqual([undefined, 'errcode', 'errcode', undefined]);
  expect(faults.list()).toEqual([]);
});

test('a rule without `times` hits until it is removed', () => {
  const faults = createFaults();
  const { id } = faults.add({ effect: { kind: 'reset' } });
  expect([1, 2, 3].map(() => faults.takeForCall(call()))).toEqual(
    Array(3).fill({ kind: 'reset', when: 'after-commit' }),
  );
  expect(faults.remove(id)).toBe(true);
  expect(faults.remove(id)).toBe(false);
  expect(faults.takeForCall(call())).toBeUndefined();
});

const selections: [
  by: string,
  rule: { path?: string; agentid?: number; request?: Record<string, unknown> },
  hits: boolean,
][] = [
  ['the end of the path', { path: 'living/create' }, true],
  ['another path', { path: 'living/cancel' }, false],
  ['the app', { agentid: 1 }, true],
  ['another app', { agentid: 2 }, false],
  ['a member of the request', { request: { theme: 'a' } }, true],
  ['a nested member, whatever the order of its keys', { request: { detail: { y: 2, x: 1 } } }, true],
  ['another value', { request: { theme: 'b' } }, false],
  ['a member that is missing', { request: { nothing: null } }, false],
];

test.each(selections)('a rule by %s', (_by, rule, hits) => {
  const faults = createFaults();
  faults.add({ ...rule, effect: busy });
  const request = { theme: 'a', detail: { x: 1, y: 2 } };
  expect(faults.takeForCall(call('/cgi-bin/living/create', 1, request)) !== undefined).toBe(hits);
});

test('the first rule that matches wins, and callbacks have rules of their own', () => {
  const faults = createFaults();
  faults.add({ on: 'callback', event: 'suite_ticket', effect: { kind: 'drop' } });
  faults.add({ path: 'create', effect: { kind: 'delay', ms: 5 } });
  faults.add({ effect: busy });
  expect(faults.takeForCall(call())?.kind).toBe('delay');
  expect(faults.takeForCall(call('/cgi-bin/gettoken'))?.kind).toBe('errcode');
  expect(faults.takeForCallback('living_status_change')).toBeUndefined();
  expect(faults.takeForCallback('suite_ticket')?.kind).toBe('drop');
});

test('what is listed or given back cannot be used to change a rule in force', () => {
  const faults = createFaults();
  const added = faults.add({ times: 1, effect: busy });
  added.skip = 9;
  for (const listed of faults.list()) listed.skip = 9;
  expect(faults.takeForCall(call())?.kind).toBe('errcode');
});

test('a rule that makes no sense is refused, and followers hear nothing of it', () => {
  let changes = 0;
  const faults = createFaults(() => {
    changes += 1;
  });
  expect(() => faults.add({ times: 0, effect: busy })).toThrow(ZodError);
  expect(() => faults.add({ effect: { kind: 'delay', ms: 1e9 } })).toThrow(ZodError);
  expect([faults.list(), changes]).toEqual([[], 0]);
  faults.add({ effect: busy });
  faults.clear();
  expect(changes).toBe(2);
});
