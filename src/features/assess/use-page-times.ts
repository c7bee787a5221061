import { useCallback, useEffect, useState } from 'react';

/**
 * Adds up how long each page is on the screen. Returns a way to read it, in milliseconds.
 *
 * @param before what was added up on earlier visits, by page
 */
export function usePageTimes(
  page: number | null,
  before: readonly number[],
): (page: number) => number {
  const [times] = useState(() => new Map(before.entries()));
  useEffect(() => {
    if (page === null) return;
    const since = performance.now();
    return () => {
      const earlier = times.get(page) ?? 0;
      times.set(page, earlier + performance.now() - since);
    };
  }, [page, times]);
  return useCallback((asked: number) => times.get(asked) ?? 0, [times]);
}
