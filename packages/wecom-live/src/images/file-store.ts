/** Files kept in LiveBus, by id. */
export interface FileStore {
  find(id: string): Promise<Uint8Array<ArrayBuffer> | undefined>;
}

/** A file store in memory: for tests and scripts. */
export function createMemoryFileStore(files: Readonly<Record<string, Uint8Array<ArrayBuffer>>>): FileStore {
  const byId = new Map(Object.entries(files));
  return { find: async (id) => byId.get(id) };
}
