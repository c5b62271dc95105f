import { readFileSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { SnapshotError } from './snapshot.ts';

/** Changes are gathered for so long, in milliseconds, before they are written. */
export const WRITE_DELAY_MS = 200;

/** Keeps a state in a file. What was told by `touch` is on disk after `WRITE_DELAY_MS` and one writing. */
export interface DataFile {
  touch(): void;
  /** Writes at once what is not on disk yet. */
  flush(): Promise<void>;
}

/** The file's content as JSON; undefined when there is no file, SnapshotError when it cannot be read. */
export function readDataFile(path: string): unknown {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw new SnapshotError(`${path} cannot be read: ${String(error)}`);
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new SnapshotError(`${path} is damaged and was left untouched: ${String(error)}`);
  }
}

export interface DataFileOptions {
  path: string;
  /** Gives what is to be written. */
  take(): unknown;
  /** Hears of a writing in the background that failed; the next change tries again. */
  onError(error: unknown): void;
}

export function openDataFile({ path, take, onError }: DataFileOptions): DataFile {
  let timer: NodeJS.Timeout | undefined;
  let writing: Promise<void> | undefined;
  let isDirty = false;
  let delayMs = WRITE_DELAY_MS;

  function schedule() {
    timer = setTimeout(() => write().catch(onError), delayMs);
  }

  async function writeOnce() {
    const startedAt = performance.now();
    isDirty = false;
    try {
      await replaceFile(path, JSON.stringify(take()));
    } catch (error) {
      isDirty = true;
      throw error;
    }
    // A world that takes long to write is written less often, so that writing stays below a fifth of the time.
    delayMs = Math.max(WRITE_DELAY_MS, 4 * (performance.now() - startedAt));
    if (isDirty) schedule();
  }

  async function write() {
    clearTimeout(timer);
    timer = undefined;
    writing = writeOnce().finally(() => {
      writing = undefined;
    });
    return writing;
  }

  return {
    touch() {
      isDirty = true;
      if (timer === undefined && writing === undefined) schedule();
    },
    async flush() {
      // A failure of the writing under way was told to `onError`; what it left unwritten is written here.
      await writing?.catch(() => undefined);
      clearTimeout(timer);
      timer = undefined;
      if (isDirty) await write();
    },
  };
}

/** Whoever reads `path` sees the old text or the new, never a part, whenever the process or the machine dies. */
async function replaceFile(path: string, text: string): Promise<void> {
  const temporary = `${path}.tmp`;
  try {
    await writeThrough(temporary, text);
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  // The rename itself is durable only once the directory is; Windows cannot open one.
  if (process.platform !== 'win32') await syncDirectory(dirname(resolve(path)));
}

async function writeThrough(path: string, text: string): Promise<void> {
  const file = await open(path, 'w', 0o600);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function syncDirectory(path: string): Promise<void> {
  const directory = await open(path, 'r');
  try {
    await directory.sync();
  } finally {
    await directory.close();
  }
}
