import { toHex } from '@/domain/exchange/hex-text';
import { dropNote, fileNote, type Note, writeNote } from '@/domain/practice/notes/note';
import { digest, drawBytes } from '@/platform/crypto/hashes';
import { readToday } from '@/platform/page/today';
import { sealer } from '@/platform/worker/seal-client';
import { eraseFrom } from './erase';
import { type OpenPractice, writePractice } from './open-practice';

const NUMBER_BYTES = 16;

/** Where a note belongs: to a client or a couple, in the place of an earlier state or as a new one. */
export interface NotePlace {
  /** The number of the client or the couple. */
  readonly about: string;
  /** Null for a new note. */
  readonly record: string | null;
  /** The hash of the state that was changed; null for a new note. */
  readonly seen: string | null;
}

export interface KeptNote {
  readonly practice: OpenPractice;
  readonly record: string;
  readonly hash: string;
}

/**
 * Seals a note in a file of its own, apart from what clients sent, and files it. Where another tab has
 * changed the same note meanwhile, this becomes a note of its own: neither takes the other's place.
 */
export async function keepNote(
  practice: OpenPractice,
  { about, record, seen }: NotePlace,
  note: Note,
): Promise<KeptNote> {
  const text = writeNote(note);
  const sealed = await sealer.seal(practice.recipient, text);
  const hash = toHex(await digest(new TextEncoder().encode(text)));
  const fresh = toHex(drawBytes(NUMBER_BYTES));
  let name = fresh;
  const written = await writePractice(practice, (index) => {
    const there = index.notes.find((one) => one.record === record);
    name = record === null || (there !== undefined && there.hash !== seen) ? fresh : record;
    return {
      index: fileNote(index, { record: name, hash, about, day: readToday() }),
      records: { put: new Map([[name, sealed]]), drop: [] },
    };
  });
  return { practice: written, record: name, hash };
}

/** Deletes a note. Backups that were made before may still hold it. */
export function deleteNote(practice: OpenPractice, record: string): Promise<OpenPractice> {
  return eraseFrom(practice, (index) => ({ index: dropNote(index, record), records: [record] }));
}
