import type { AppCredentials } from '@livebus/wecom';
import {
  createClientPool,
  createImageFetcher,
  createMemoryDirectory,
  createMemoryLedger,
  type LiveServices,
  type Person,
  probeVisibility,
} from '@livebus/wecom-live';
import { loadPictures } from './pictures.ts';

export interface ServiceOptions {
  app: AppCredentials;
  way: { baseUrl?: string | undefined; proxyUrl?: string | undefined };
  people: readonly Person[];
}

/** What the components need, all in memory; whether a host is visible is asked of WeCom. */
export async function openServices({ app, way, people }: ServiceOptions): Promise<LiveServices> {
  const clients = createClientPool();
  const isVisible = (_app: unknown, userid: string) => probeVisibility(clients.clientOf(app, way), userid);
  return {
    clients,
    directory: createMemoryDirectory({ people, isVisible }),
    files: await loadPictures(),
    fetchImage: createImageFetcher(),
    ledger: createMemoryLedger(),
    suiteTicket: () => Promise.reject(new Error('This example connects a self-built app, which has no suite')),
  };
}
