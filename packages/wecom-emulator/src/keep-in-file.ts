import type { Emulator } from './create-emulator.ts';
import { type DataFile, openDataFile, readDataFile } from './data-file.ts';
import { SnapshotError, takeSnapshot } from './snapshot.ts';

/** Puts back what the file holds, if there is one; SnapshotError, and the file left untouched, when it cannot be used. */
export function restoreFromFile(path: string, emulator: Emulator): void {
  const kept = readDataFile(path);
  if (kept === undefined) return;
  try {
    emulator.restore(kept);
  } catch (error) {
    if (!(error instanceof SnapshotError)) throw error;
    throw new SnapshotError(`${path} was left untouched. ${error.message}`, error.field);
  }
}

/** From now on every change is written to the file; SnapshotError when it cannot be written. */
export async function keepInFile(path: string, emulator: Emulator): Promise<DataFile> {
  const file = openDataFile({
    path,
    take: () => takeSnapshot({ ...emulator, clock: emulator.clock.state() }),
    onError: (error) => process.emitWarning(`The state could not be written to ${path}: ${String(error)}`),
  });
  emulator.onChange(file.touch);
  file.touch();
  try {
    await file.flush();
  } catch (error) {
    throw new SnapshotError(`${path} cannot be written: ${error instanceof Error ? error.message : String(error)}`);
  }
  return file;
}
