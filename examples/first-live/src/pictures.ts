import { readFile } from 'node:fs/promises';
import { createMemoryFileStore } from '@livebus/wecom-live';

const folder = new URL('../images/', import.meta.url);
const names = ['cover', 'share-card', 'slide-1', 'slide-2', 'slide-3'] as const;

/** The example's pictures as files kept in LiveBus, by their names. */
export async function loadPictures() {
  const files = await Promise.all(
    names.map(async (name) => [name, Uint8Array.from(await readFile(new URL(`${name}.jpg`, folder)))] as const),
  );
  return createMemoryFileStore(Object.fromEntries(files));
}
