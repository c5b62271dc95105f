import { useSyncExternalStore } from 'react';

/** The same width as in the style sheets: from here on the inspector fits beside the phone. */
const WIDE = '(min-width: 960px)';

export const useIsWide = (): boolean => useSyncExternalStore(subscribe, () => window.matchMedia(WIDE).matches);

function subscribe(listener: () => void): () => void {
  const query = window.matchMedia(WIDE);
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}
