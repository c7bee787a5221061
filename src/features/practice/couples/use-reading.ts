import { useEffect, useState } from 'react';

/** What is read out of sealed files for one view; it lives in memory as long as the view does. */
export type Reading<Value> =
  | { readonly state: 'coming' }
  | { readonly state: 'missing' }
  | { readonly state: 'read'; readonly value: Value };

/** @param read must be the same function at every render; null where it cannot be read any more */
export function useReading<Value>(
  read: (signal: AbortSignal) => Promise<Value | null>,
): Reading<Value> {
  const [found, setFound] = useState<{ readonly by: unknown; readonly reading: Reading<Value> }>();
  useEffect(() => {
    const stop = new AbortController();
    read(stop.signal)
      .catch(() => null)
      .then((value) => {
        if (stop.signal.aborted) return;
        const reading =
          value === null ? { state: 'missing' as const } : { state: 'read' as const, value };
        setFound({ by: read, reading });
      });
    return () => stop.abort();
  }, [read]);
  // What another function has read is of something else, and must not stand here meanwhile.
  return found?.by === read ? found.reading : { state: 'coming' };
}
