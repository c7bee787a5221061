import { useEffect, useState } from 'react';
import type { Note } from '@/domain/practice/notes/note';
import type { FiledNote, PracticeIndex } from '@/domain/practice/practice-index';
import type { OpenPractice } from '@/session/practice/open-practice';
import { readNotes } from '@/session/practice/read-records';

export interface ShownNote {
  readonly filed: FiledNote;
  /** Null where its file cannot be read any more. */
  readonly note: Note | null;
}

interface NotesRead {
  /** Which notes were to be read, and in which state. */
  readonly wanted: string;
  readonly found: ReadonlyMap<string, Note> | 'failed';
}

const RECORD_LENGTH = 32;

/** Which notes there are, and in which state: a text, so that only a change of them is one. */
function listWanted({ notes }: PracticeIndex, about: string): string {
  return notes
    .filter((one) => one.about === about)
    .map(({ record, hash }) => record + hash)
    .join(' ');
}

/** The notes on somebody, the latest first; they are opened anew when one of them changes. */
export function useNotes(
  { id, identity, index }: OpenPractice,
  about: string,
): readonly ShownNote[] | 'coming' | 'failed' {
  const [read, setRead] = useState<NotesRead | null>(null);
  const wanted = listWanted(index, about);
  useEffect(() => {
    let isCurrent = true;
    const set = (found: ReadonlyMap<string, Note> | 'failed') => {
      if (isCurrent) setRead({ wanted, found });
    };
    const records = wanted === '' ? [] : wanted.split(' ');
    readNotes(
      { id, identity },
      records.map((one) => one.slice(0, RECORD_LENGTH)),
    ).then(set, () => set('failed'));
    return () => {
      isCurrent = false;
    };
  }, [id, identity, wanted]);
  // What was read of an earlier state is neither lost nor to be changed: it comes in a moment.
  if (read === null || read.wanted !== wanted) return 'coming';
  const { found } = read;
  if (found === 'failed') return found;
  const key = ({ day, record }: FiledNote) => `${day} ${record}`;
  return index.notes
    .filter((one) => one.about === about)
    .sort((one, other) => (key(one) > key(other) ? -1 : 1))
    .map((filed) => ({ filed, note: found.get(filed.record) ?? null }));
}
