import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeChangesSkeleton } from '@/domain/bank/authoring/changes-text';
import { bumpBetween } from '@/domain/bank/authoring/bumps';
import { compareVersions } from '@/domain/bank/compare-versions';
import type { Language } from '@/domain/bank/language-schema';
import { type FileFault, checkAgainstLock, findVersion, readLock } from './check-questions';

export type Begun =
  | { readonly ok: true; readonly files: readonly string[] }
  | { readonly ok: false; readonly faults: readonly FileFault[] };

const VERSION = /^(?:0|[1-9]\d{0,2})\.(?:0|[1-9]\d{0,2})\.(?:0|[1-9]\d{0,2})$/;
/** Versions travel as bytes in what two people exchange. */
const NUMBER_MAX = 255;

const refuse = (file: string, reason: string): Begun => ({
  ok: false,
  faults: [{ file, path: '', reason }],
});

/** Says why a version may not be made, or null if it may. */
function refuseNumber(questions: string, from: string, version: string): string | null {
  if (!VERSION.test(version) || version.split('.').some((part) => Number(part) > NUMBER_MAX)) {
    return 'is not a version such as 1.1.0, of numbers up to 255';
  }
  if (existsSync(join(questions, version))) return 'is there already';
  if (bumpBetween(from, version) === 'none') return `is not later than ${from}`;
  return null;
}

/** Changes one value in the text of a JSON file, so that its layout stays as the author knows it. */
function setValue(path: string, key: string, before: string, after: string): void {
  const text = readFileSync(path, 'utf8');
  const found = new RegExp(`("${key}"\\s*:\\s*)"${before}"`);
  if (!found.test(text)) throw new Error(`${path} has no "${key}": "${before}"`);
  writeFileSync(path, text.replace(found, `$1"${after}"`));
}

/**
 * A copy has its own number; its texts keep theirs where it is later already. What was read by a second
 * person was another version: only the source language keeps its status.
 */
function renumberTexts(folder: string, language: Language, version: string): void {
  const { locale, translation, status } = language;
  const path = join(folder, `${locale}.json`);
  const later = compareVersions(translation, version) > 0 ? translation : version;
  setValue(path, 'translation', translation, later);
  if (status !== 'source') setValue(path, 'status', status, 'draft');
}

/** Copies a published version to another number, for its author to change. */
export function beginVersion(questions: string, from: string, version: string): Begun {
  const refused = refuseNumber(questions, from, version);
  if (refused !== null) return refuse(version, refused);
  const read = readLock(questions);
  if (!read.ok) return read;
  if (!Object.hasOwn(read.lock, from)) {
    return refuse(from, 'is not published: freeze it first, or go on in its own folder');
  }
  const found = findVersion(questions, from);
  const faults = [...found.faults, ...checkAgainstLock(read.lock, found)];
  if (faults.length > 0 || found.whole === null) return { ok: false, faults };

  const folder = join(questions, version);
  try {
    cpSync(join(questions, from), folder, { recursive: true });
    setValue(join(folder, 'bank.json'), 'id', from, version);
    for (const language of found.whole.languages.values()) {
      renumberTexts(folder, language, version);
    }
    writeFileSync(join(folder, 'CHANGES.md'), writeChangesSkeleton(version, from));
  } catch (error) {
    // Half a version would be taken for one.
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
  const languages = [...found.whole.languages.keys()].map((locale) => `${locale}.json`);
  return { ok: true, files: ['bank.json', ...languages, 'CHANGES.md'] };
}
