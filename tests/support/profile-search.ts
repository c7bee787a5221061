import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { isSessionFile, readSessionFile } from './firefox/read-lz4';

/** What must not lie in a browser's profile. */
export interface Marker {
  readonly name: string;
  /** Found as UTF-8 and as UTF-16 of either order, and as a part of longer text. */
  readonly text?: string;
  /** Found in text read byte by byte; for what has more than one form. */
  readonly pattern?: RegExp;
  /** Only files below this folder of the profile count. */
  readonly below?: string;
}

export interface Hit {
  readonly marker: string;
  readonly file: string;
}

/** An answer as any text of ours writes it: an item's id, then a step. */
const answerPattern = /"[A-Z]{1,2}[1-9][mp]?"\s*:\s*"?[0-4x]\b/;

/** The beginning of an age identity. Its first letters alone stand in the scripts that read one. */
const keyPattern = /AGE-SECRET-KEY-1[0-9A-Z]{16}/;
/** The same as UTF-16. */
const wideKeyPattern = new RegExp([...'AGE-SECRET-KEY-1'].join('\\0') + '\\0(?:[0-9A-Z]\\0){16}');

/** The names of fields, as browsers write them into their session files with what was chosen. */
const fieldNames = ['R1m', 'M1p', 'UL3m'];

/** Everything of one person that could be found: answers, keys, and what else the test typed. */
export function listMarkers(typed: Readonly<Record<string, string>>): readonly Marker[] {
  return [
    { name: 'answers', pattern: answerPattern },
    {
      name: 'answers, UTF-16',
      pattern: new RegExp([...'"R1m":'].join('\\0').replaceAll('"', '"') + '\\0\\s?[0-4]'),
    },
    { name: 'key', pattern: keyPattern },
    { name: 'key', pattern: wideKeyPattern },
    ...fieldNames.map((text) => ({ name: 'form', text, below: 'Sessions' })),
    ...Object.entries(typed).map(([name, text]) => ({ name, text })),
  ];
}

function listFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) return listFiles(file);
    return entry.isFile() ? [file] : [];
  });
}

function isIn(content: Buffer, { text, pattern }: Marker): boolean {
  if (text !== undefined) {
    // Without its last byte, plain text is found whichever byte of each two comes first.
    const wide = Buffer.from(text, 'utf16le').subarray(0, -1);
    return content.includes(text, 0, 'utf8') || content.includes(wide);
  }
  return pattern?.test(content.toString('latin1')) === true;
}

/** A file's bytes as they are read: Firefox packs its session files, and counts keys up by one. */
function readAsWritten(file: string): readonly Buffer[] {
  const raw = readFileSync(file);
  if (isSessionFile(raw)) return [readSessionFile(raw)];
  return file.endsWith('.sqlite') ? [raw, Buffer.from(raw.map((byte) => byte - 1))] : [raw];
}

/** Reads every file of a profile whose browser has ended. */
export function searchProfile(profile: string, markers: readonly Marker[]): readonly Hit[] {
  const files = listFiles(profile);
  if (files.length === 0) throw new Error(`${profile} is empty: nothing was searched.`);
  return files.flatMap((file) => {
    const contents = readAsWritten(file);
    const place = path.relative(profile, file);
    return markers
      .filter(({ below }) => below === undefined || place.split(path.sep).includes(below))
      .filter((marker) => contents.some((content) => isIn(content, marker)))
      .map(({ name }) => ({ marker: name, file: place }));
  });
}

/** Which markers were found, each once and in order. */
export function namesOf(hits: readonly Hit[]): readonly string[] {
  return [...new Set(hits.map(({ marker }) => marker))].toSorted();
}
