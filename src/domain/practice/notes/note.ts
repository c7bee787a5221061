import { z } from 'zod/mini';
import { canonicalJson } from '@/domain/bank/canonical-json';
import { day, tidyText } from '@/domain/keeping/kept-fields';
import { type ReadJson, readJson } from '@/domain/keeping/read-json';
import type { FiledNote, PracticeIndex } from '@/domain/practice/practice-index';

/** The most UTF-16 code units of one part of a note. */
export const NOTE_LENGTH = 4000;

/** The parts of a note, in the order of its template. */
export const NOTE_PARTS = [
  'usedFor',
  'shownTo',
  'words',
  'hypothesis',
  'plan',
  'consentSeen',
] as const;
export type NotePart = (typeof NOTE_PARTS)[number];

/** What a practice writes for itself about a client or a couple, as it stands in its age file. */
export interface Note extends Readonly<Record<NotePart, string>> {
  readonly type: 'both-ways/practice-note';
  readonly version: 1;
  /** The day it was begun, YYYY-MM-DD. */
  readonly day: string;
}

/** Makes the words of a note fit to be kept, line by line: no line is lost, and none that is unseen. */
export function tidyLines(typed: string): string {
  const lines = typed.split(/\r\n|[\r\n\u2028\u2029]/).map((line) => tidyText(line, NOTE_LENGTH));
  const cut = lines.join('\n').trim().slice(0, NOTE_LENGTH);
  return (/[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut).trim();
}

const lines = z.string().check(
  z.maxLength(NOTE_LENGTH),
  z.refine((text) => text === tidyLines(text)),
);

const schema = z.strictObject({
  type: z.literal('both-ways/practice-note'),
  version: z.literal(1),
  day,
  usedFor: lines,
  shownTo: lines,
  words: lines,
  hypothesis: lines,
  plan: lines,
  consentSeen: lines,
});

/** Writes a note as canonical JSON. */
export function writeNote(note: Note): string {
  return canonicalJson(note);
}

/** Reads what `writeNote` wrote; it never throws. */
export function readNote(text: string): ReadJson<Note> {
  return readJson<Note>(text, { types: ['both-ways/practice-note'], schema });
}

/** Puts a note into the index, or in the place of the same note before it was changed. */
export function fileNote(index: PracticeIndex, note: FiledNote): PracticeIndex {
  const isKnown = index.notes.some(({ record }) => record === note.record);
  const notes = isKnown
    ? index.notes.map((one) => (one.record === note.record ? note : one))
    : [...index.notes, note];
  return { ...index, notes, unsaved: index.unsaved + 1 };
}

/** Leaves a note out. Its age file is for the caller to delete. */
export function dropNote(index: PracticeIndex, record: string): PracticeIndex {
  const notes = index.notes.filter((one) => one.record !== record);
  return notes.length === index.notes.length
    ? index
    : { ...index, notes, unsaved: index.unsaved + 1 };
}
