import type { z } from 'zod';

/** A check on a list: no two entries have the same key. */
export function eachOnce<Entry>(keyOf: (entry: Entry) => string | number) {
  return (entries: Entry[], context: z.RefinementCtx<Entry[]>): void => {
    const seen = new Set<string | number>();
    for (const [index, entry] of entries.entries()) {
      const key = keyOf(entry);
      if (seen.has(key)) context.addIssue({ code: 'custom', path: [index], message: `${key} stands here twice` });
      seen.add(key);
    }
  };
}
