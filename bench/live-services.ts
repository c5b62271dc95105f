import {
  createClientPool,
  createMemoryDirectory,
  createMemoryFileStore,
  createMemoryLedger,
  type LiveServices,
  type WecomAppSettings,
} from '@livebus/wecom-live';
import { app } from './emulator-process.ts';

const notHere = (what: string) => () => Promise.reject(new Error(`No benchmark needs ${what}`));

/** Services for components that only read lives. */
export function openServices(): LiveServices {
  return {
    clients: createClientPool(),
    directory: createMemoryDirectory({ people: [], isVisible: () => true }),
    files: createMemoryFileStore({}),
    fetchImage: notHere('images'),
    ledger: createMemoryLedger(),
    suiteTicket: notHere('a suite'),
  };
}

export const settingsFor = (baseUrl: string): WecomAppSettings => ({
  corpid: app.corpid,
  agentid: 1000002,
  credentials: { kind: app.kind, secret: app.secret },
  baseUrl,
});
