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
}

/** Seals a note in a file of its own, apart from what clients sent, and files it. */
export async function keepNote(
  practice: OpenPractice,
  { about, record }: NotePlace,
  note: Note,
): Promise<{ readonly practice: OpenPractice; readonly record: string }> {
  const text = writeNote(note);
  const sealed = await sealer.seal(practice.recipient, text);
  const hash = toHex(await digest(new TextEncoder().encode(text)));
  const name = record ?? toHex(drawBytes(NUMBER_BYTES));
  const written = await writePractice(practice, (index) => ({
    index: fileNote(index, { record: name, hash, about, day: readToday() }),
    records: { put: new Map([[name, sealed]]), drop: [] },
  }));
  return { practice: written, record: name };
}

/** Deletes a note. Backups that were made before may still hold it. */
export function deleteNote(practice: OpenPractice, record: string): Promise<OpenPractice> {
  return eraseFrom(practice, (index) => ({ index: dropNote(index, record), records: [record] }));
}
