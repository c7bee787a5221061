import { useCallback, useEffect, useState } from 'react';

/** Adds up how long each page is on the screen. Returns a way to read it, in milliseconds. */
export function usePageTimes(page: number | null): (page: number) => number {
  const [times] = useState(() => new Map<number, number>());
  useEffect(() => {
    if (page === null) return;
    const since = performance.now();
    return () => {
      const before = times.get(page) ?? 0;
      times.set(page, before + performance.now() - since);
    };
  }, [page, times]);
  return useCallback((asked: number) => times.get(asked) ?? 0, [times]);
}
