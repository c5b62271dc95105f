import { createContext, use, useSyncExternalStore } from 'react';
import type { EmulatorApi } from './api.ts';
import type { Snapshot, StateFeed } from './state-feed.ts';

export interface EmulatorLink {
  api: EmulatorApi;
  feed: StateFeed;
}

const EmulatorContext = createContext<EmulatorLink | undefined>(undefined);

export const EmulatorProvider = EmulatorContext.Provider;

function useLink(): EmulatorLink {
  const link = use(EmulatorContext);
  if (link === undefined) throw new Error('There is no EmulatorProvider above this component.');
  return link;
}

export const useApi = (): EmulatorApi => useLink().api;

/** What the emulator holds, as last read. */
export function useSnapshot(): Snapshot {
  const { feed } = useLink();
  return useSyncExternalStore(feed.subscribe, feed.getSnapshot);
}
