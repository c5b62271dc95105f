export { type ClientPool, createClientPool } from './client-pool.ts';
export { type WecomAppSettings, type WecomTools, wecomApp } from './connection.ts';
export { default as create } from './components/create.ts';
export { createMemoryFileStore, type FileStore } from './images/file-store.ts';
export { createMemoryLedger, type LedgerEntry, type LiveLedger, type ScheduledLive } from './ledger.ts';
export type { AppOfCorp, Directory, Standing } from './people/directory.ts';
export { createMemoryDirectory, type Person } from './people/memory-directory.ts';
export type { LiveServices } from './services.ts';
