import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openCorpCalls } from '../test/corp-calls.ts';
import { openDataFile, WRITE_DELAY_MS } from './data-file.ts';
import { SnapshotError } from './snapshot.ts';
import { startEmulator } from './start-emulator.ts';

let folder: string;
let path: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'emulator-'));
  path = join(folder, 'state.json');
});
afterEach(() => rm(folder, { recursive: true }));

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
/** Undefined until the file is there. */
const read = async () => JSON.parse(await readFile(path, 'utf8').catch(() => 'null')) ?? undefined;

test('an emulator goes on from its file, clock and assumptions included', async () => {
  const first = await startEmulator({ dataFile: path });
  const corp = await openCorpCalls(first.url, first.clock.now);
  const livingid = await corp.createLive({ theme: '留得住' });
  first.setAssumptions({ watchStatPageSize: 9 });
  first.clock.freeze();
  first.clock.set(2_000_000_000_000);
  await first.close();

  const second = await startEmulator({ dataFile: path });
  expect(second.world.lives.get(livingid)).toMatchObject({ theme: '留得住' });
  expect(second.assume.watchStatPageSize).toBe(9);
  expect(second.clock.now()).toBe(2_000_000_000_000);
  second.reset();
  await second.close();
  expect((await read()).world.lives).toEqual([]);
  expect(await readdir(folder)).toEqual(['state.json']);
});

test('the file is there at once, and follows what happens within the delay', async () => {
  const emulator = await startEmulator({ dataFile: path });
  expect((await read()).version).toBe(1);
  const corp = await openCorpCalls(emulator.url, emulator.clock.now);
  const livingid = await corp.createLive({});
  await expect.poll(async () => (await read()).world.lives, { timeout: 5000 }).toMatchObject([{ livingid }]);
  await emulator.close();
});

test.each([
  ['', 'is damaged and was left untouched'],
  ['{"version":1,"world":', 'is damaged and was left untouched'],
  ['{"version":7}', 'was left untouched. This emulator reads snapshots of version 1; this one has version 7.'],
  ['{"version":1}', 'was left untouched. This is not a whole snapshot: '],
])('a file that holds %j is refused and left untouched', async (text, sentence) => {
  await writeFile(path, text);
  await expect(startEmulator({ dataFile: path })).rejects.toThrow(SnapshotError);
  await expect(startEmulator({ dataFile: path })).rejects.toThrow(`${path} ${sentence}`);
  expect(await readFile(path, 'utf8')).toBe(text);
});

test('a place that cannot be written to, or read, is said at the start', async () => {
  await expect(startEmulator({ dataFile: join(folder, 'none/state.json') })).rejects.toThrow(
    'cannot be written: ENOENT',
  );
  await expect(startEmulator({ dataFile: folder })).rejects.toThrow('cannot be read: Error: EISDIR');
});

test('a start that finds the port taken leaves the file of the first alone', async () => {
  const first = await startEmulator({ dataFile: path });
  await first.close();
  await writeFile(path, (await readFile(path, 'utf8')).replace('"takenAt":', '"takenAt": '));
  const before = await readFile(path, 'utf8');
  const other = await startEmulator();
  const port = Number(new URL(other.url).port);
  await expect(startEmulator({ dataFile: path, port })).rejects.toThrow('EADDRINUSE');
  expect(await readFile(path, 'utf8')).toBe(before);
  await other.close();
});

test('changes are gathered into one writing', async () => {
  let taken = 0;
  const file = openDataFile({ path, onError: fail, take: () => ({ taken: ++taken }) });
  for (let index = 0; index < 100; index += 1) file.touch();
  await expect.poll(read, { timeout: 5000 }).toEqual({ taken: 1 });
  await wait(WRITE_DELAY_MS);
  await file.flush();
  expect(taken).toBe(1);
});

test('what changes during a writing is written next', async () => {
  const state = { value: 'old' };
  const file = openDataFile({ path, onError: fail, take: () => state });
  file.touch();
  const writing = file.flush();
  state.value = 'new';
  file.touch();
  await writing;
  await file.flush();
  expect(await read()).toEqual({ value: 'new' });
});

test('a writing that fails is told, keeps the old file, and is made up for', async () => {
  const errors: unknown[] = [];
  let isBroken = false;
  const file = openDataFile({
    path,
    onError: (error) => errors.push(error),
    take() {
      if (isBroken) throw new Error('disk on fire');
      return { isBroken };
    },
  });
  file.touch();
  await file.flush();
  isBroken = true;
  file.touch();
  await expect.poll(() => errors, { timeout: 5000 }).toEqual([new Error('disk on fire')]);
  expect(await read()).toEqual({ isBroken: false });
  await expect(file.flush()).rejects.toThrow('disk on fire');
  isBroken = false;
  await file.flush();
  expect(await readdir(folder)).toEqual(['state.json']);
});

function fail(error: unknown): never {
  throw error;
}
