import { useEffect } from 'react';
import type { Lang } from '../address/use-address.ts';

/** Screen readers and fonts go by the `lang` of the document. */
export function useDocumentLanguage(lang: Lang): void {
  useEffect(() => {
    document.documentElement.lang = lang;
  }, [lang]);
}
