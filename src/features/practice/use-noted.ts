import { useState } from 'react';

/** What is said of the last thing that was done; `failed` where it could not be kept. */
export interface Noted<Note extends string> {
  readonly note: Note | 'failed' | null;
  readonly isWorking: boolean;
  /** Does something that is kept, and notes it. Resolves to whether it was kept. */
  readonly run: (act: () => Promise<void>, done?: Note) => Promise<boolean>;
  readonly say: (note: Note | null) => void;
}

/** Keeps changes one at a time, and says of each what became of it. */
export function useNoted<Note extends string>(): Noted<Note> {
  const [note, setNote] = useState<Note | 'failed' | null>(null);
  const [isWorking, setIsWorking] = useState(false);
  const run = async (act: () => Promise<void>, done?: Note) => {
    setNote(null);
    setIsWorking(true);
    try {
      await act();
      setNote(done ?? null);
      return true;
    } catch {
      // Nothing was changed; the reason helps nobody.
      setNote('failed');
      return false;
    } finally {
      setIsWorking(false);
    }
  };
  return { note, isWorking, run, say: setNote };
}
