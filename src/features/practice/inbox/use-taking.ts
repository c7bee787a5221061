import { useEffect, useRef, useState } from 'react';
import type { OpenPractice } from '@/session/practice/open-practice';
import { type Taken, takeResponses } from '@/session/practice/take-responses';

export interface TakingState {
  /** How far it has come; null while nothing is being opened. */
  readonly progress: { readonly done: number; readonly total: number } | null;
  /** What came of the last round; null before the first. */
  readonly result: { readonly taken: readonly Taken[]; readonly isCancelled: boolean } | null;
  readonly isFailed: boolean;
  /** Resolves to whether all that was pasted could be opened. */
  readonly start: (sources: readonly (File | string)[]) => Promise<boolean>;
  readonly stop: () => void;
}

const PUT_AWAY: readonly string[] = [
  'filed',
  'duplicate',
  'altered',
  'unknown',
  'expired',
  'second',
] satisfies readonly Taken['outcome'][];

/** Opens many files; it goes on while other places of the practice are looked at. */
export function useTaking(
  practice: OpenPractice,
  onPractice: (practice: OpenPractice) => void,
): TakingState {
  const [progress, setProgress] = useState<TakingState['progress']>(null);
  const [result, setResult] = useState<TakingState['result']>(null);
  const [isFailed, setIsFailed] = useState(false);
  const stopper = useRef<AbortController | null>(null);
  useEffect(() => () => stopper.current?.abort(), []);

  const start = async (sources: readonly (File | string)[]) => {
    const stopping = new AbortController();
    stopper.current = stopping;
    setIsFailed(false);
    setResult(null);
    setProgress({ done: 0, total: sources.length });
    try {
      const taking = await takeResponses(practice, sources, {
        signal: stopping.signal,
        onProgress: (done, total) => setProgress({ done, total }),
      });
      onPractice(taking.practice);
      setResult(taking);
      return taking.taken.every(({ name, outcome }) => name !== '' || PUT_AWAY.includes(outcome));
    } catch {
      // What was filed before is kept; the reason helps nobody.
      setIsFailed(true);
      return false;
    } finally {
      setProgress(null);
    }
  };
  return { progress, result, isFailed, start, stop: () => stopper.current?.abort() };
}
