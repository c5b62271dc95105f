import { useState } from 'react';

/** The first of many, and more of them on demand. */
export function usePortion<Item>(items: readonly Item[], step: number) {
  const [limit, setLimit] = useState(step);
  return {
    shown: items.slice(0, limit),
    rest: Math.max(0, items.length - limit),
    showMore: () => setLimit(limit + step),
  };
}
