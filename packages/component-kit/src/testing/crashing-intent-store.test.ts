import { expect, test } from 'vitest';
import { createMemoryIntentStore } from '../index.ts';
import { Crash, createCrashingIntentStore } from './crashing-intent-store.ts';

const opening = { intent: { flour: 'rye' }, openedAt: 1 };

test('a store that was not told to die does all that the store behind it does', async () => {
  const memory = createMemoryIntentStore();
  const store = createCrashingIntentStore(memory);
  expect(await store.open('key', opening)).toBe(true);
  expect(await store.open('key', { intent: {}, openedAt: 2 })).toBe(false);
  expect(await store.open('key', { ...opening, openedAt: 2 }, 1)).toBe(true);
  await store.drop('key', 1);
  expect(await store.find('key')).toEqual({ ...opening, openedAt: 2 });
  await store.drop('key', 2);
  expect(await memory.find('key')).toBeUndefined();
  await store.open('key', opening);
  await store.settle('key', { loafId: 'a' });
  expect(await memory.find('key')).toEqual({ ...opening, output: { loafId: 'a' } });
});

test('it dies once, at the point it was told: before the change is kept, or after', async () => {
  const memory = createMemoryIntentStore();
  const store = createCrashingIntentStore(memory);
  store.crashAt('before open');
  await expect(store.open('key', opening)).rejects.toEqual(new Crash('The process died before open'));
  expect(await memory.find('key')).toBeUndefined();
  store.crashAt('after open');
  await expect(store.open('key', opening)).rejects.toBeInstanceOf(Crash);
  expect(await memory.find('key')).toEqual(opening);
  expect(await store.find('key')).toEqual(opening);
});
