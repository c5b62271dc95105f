import { useSyncExternalStore } from 'react';

export const TABS = ['phone', 'lives', 'calls', 'faults', 'clock', 'callbacks'] as const;
export type Tab = (typeof TABS)[number];
export type Lang = 'zh-CN' | 'en';

/** What the URL keeps, so that a link shows the same to the next person. */
export interface Address {
  lang: Lang;
  tab: Tab;
  corp: string | undefined;
  member: string | undefined;
  /** The live that the phone has open. */
  live: string | undefined;
}

export function useAddress(): Address {
  const search = useSyncExternalStore(subscribe, () => window.location.search);
  const params = new URLSearchParams(search);
  return {
    lang: readLang(params.get('lang') ?? navigator.language),
    tab: TABS.find((tab) => tab === params.get('tab')) ?? 'phone',
    corp: params.get('corp') ?? undefined,
    member: params.get('member') ?? undefined,
    live: params.get('live') ?? undefined,
  };
}

/** Changes the URL; `push` leaves a step to come back to. An undefined part is taken out. */
export function visit(change: Partial<Address>, how: 'push' | 'replace' = 'replace'): void {
  const url = new URL(window.location.href);
  for (const [name, value] of Object.entries(change)) {
    if (value === undefined) url.searchParams.delete(name);
    else url.searchParams.set(name, value);
  }
  if (how === 'push') window.history.pushState(null, '', url);
  else window.history.replaceState(null, '', url);
  window.dispatchEvent(new PopStateEvent('popstate'));
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('popstate', listener);
  return () => window.removeEventListener('popstate', listener);
}

const readLang = (tag: string): Lang => (tag.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en');
