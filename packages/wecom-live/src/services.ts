import type { ClientPool } from './client-pool.ts';
import type { FetchImage } from './images/fetch-image.ts';
import type { FileStore } from './images/file-store.ts';
import type { LiveLedger } from './ledger.ts';
import type { Directory } from './people/directory.ts';

/** What the live components need from whoever runs them. */
export interface LiveServices {
  clients: ClientPool;
  directory: Directory;
  files: FileStore;
  fetchImage: FetchImage;
  ledger: LiveLedger;
  /** The latest ticket that WeCom pushed for a suite; asked for third-party apps only. */
  suiteTicket(suiteId: string): Promise<string>;
}
