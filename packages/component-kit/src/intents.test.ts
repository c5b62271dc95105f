import { expect, test } from 'vitest';
import { createMemoryIntentStore } from './index.ts';

const opening = { intent: { flour: 'rye' }, openedAt: 1 };

test('an intent is found as it was opened, and what is found is a copy', async () => {
  const store = createMemoryIntentStore();
  const intent = { flour: 'rye' };
  expect(await store.open('key', { intent, openedAt: 1 })).toBe(true);
  intent.flour = 'sand';
  const found = await store.find('key');
  expect(found).toEqual(opening);
  if (found !== undefined) found.openedAt = 9;
  expect(await store.find('key')).toEqual(opening);
});

test('an intent is opened once, unless the one that is there is replaced', async () => {
  const store = createMemoryIntentStore();
  expect(await store.open('key', opening, 7)).toBe(false);
  await store.open('key', opening);
  expect(await store.open('key', { intent: {}, openedAt: 2 })).toBe(false);
  expect(await store.open('key', { intent: {}, openedAt: 2 }, 7)).toBe(false);
  expect(await store.find('key')).toEqual(opening);
  expect(await store.open('key', { intent: {}, openedAt: 2 }, 1)).toBe(true);
  expect(await store.find('key')).toEqual({ intent: {}, openedAt: 2 });
});

test('an intent that was answered is never replaced', async () => {
  const store = createMemoryIntentStore();
  await store.open('key', opening);
  await store.settle('key', { loafId: 'a' });
  expect(await store.open('key', { intent: {}, openedAt: 2 }, 1)).toBe(false);
  expect(await store.find('key')).toEqual({ ...opening, output: { loafId: 'a' } });
});

test('only the intent that was opened at that moment is dropped', async () => {
  const store = createMemoryIntentStore();
  await store.open('key', opening);
  await store.drop('key', 2);
  expect(await store.find('key')).toEqual(opening);
  await store.drop('key', 1);
  expect(await store.find('key')).toBeUndefined();
});

test('an output without an intent is an error', async () => {
  await expect(createMemoryIntentStore().settle('key', {})).rejects.toThrow('No intent was opened for key');
});
