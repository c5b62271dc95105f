import { expect, test } from 'vitest';
import { createJournal, type JournalEntry } from './journal.ts';

const entry = (given: Partial<Omit<JournalEntry, 'id'>>): Omit<JournalEntry, 'id'> => ({
  at: 0,
  method: 'POST',
  path: '/cgi-bin/living/create',
  ip: '127.0.0.1',
  query: {},
  rules: [],
  committed: true,
  durationMs: 0,
  ...given,
});

test('the oldest calls go when it is full; ids go on counting', () => {
  const journal = createJournal(3);
  for (const at of [1, 2, 3, 4, 5, 6, 7, 8]) journal.add(entry({ at }));
  expect(journal.list().map(({ id, at }) => [id, at])).toEqual([
    [6, 6],
    [7, 7],
    [8, 8],
  ]);
  expect(createJournal(0).list()).toEqual([]);
});

test('calls are found by path, errcode, rule, commit and app', () => {
  const journal = createJournal(10);
  journal.add(entry({ errcode: 0, agentid: 1 }));
  journal.add(entry({ errcode: 40058, rules: ['theme:length'], committed: false, agentid: 2 }));
  journal.add(entry({ path: '/cgi-bin/living/cancel', errcode: 0, agentid: 1 }));
  const filters = [
    { path: 'living/create' },
    { errcode: 40058 },
    { rule: 'theme:length' },
    { committed: true },
    { agentid: 2 },
    { path: 'living/cancel', agentid: 2 },
    {},
  ];
  expect(filters.map((filter) => journal.count(filter))).toEqual([2, 1, 1, 2, 1, 0, 3]);
});

test('an expectation that does not hold names what was wanted, found and called', () => {
  const journal = createJournal(10);
  journal.add(entry({ errcode: 40058 }));
  journal.add(entry({ fault: 'reset' }));
  journal.expect({ path: 'create' }, 2);
  expect(() => journal.expect({ path: 'cancel' }, 1)).toThrow(
    'Expected 1 calls like {"path":"cancel"}, found 0. Last calls:\n/cgi-bin/living/create → 40058\n/cgi-bin/living/create → reset',
  );
});

test('followers hear of every call and of the clearing', () => {
  let changes = 0;
  const journal = createJournal(10, () => {
    changes += 1;
  });
  journal.add(entry({}));
  journal.clear();
  expect([changes, journal.list()]).toEqual([2, []]);
});
