import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { listAskedWords } from '@/domain/bank/authoring/diff-language';
import type { WholeVersion } from '@/domain/bank/authoring/diff-banks';
import type { Fault } from '@/domain/bank/bank-checks';
import { type Lock, type VersionLock, compareWithLock, lockSchema } from '@/domain/bank/bank-lock';
import type { Bank } from '@/domain/bank/bank-schema';
import { canonicalJson } from '@/domain/bank/canonical-json';
import { makeJsonSchema } from '@/domain/bank/json-schema';
import type { Language } from '@/domain/bank/language-schema';
import { parseBank, parseLanguage } from '@/domain/bank/parse-bank';
import { checkAuthoring } from './check-authoring';
import { listLocales, listVersions, readJsonFile } from './questions-folder';

/** What is wrong, in which file of the questions folder: "1.0.0/en.json". */
export interface FileFault extends Fault {
  readonly file: string;
}

/** One version as its files are now. */
export interface FoundVersion {
  readonly version: string;
  readonly faults: readonly FileFault[];
  /** The hashes of its files, as far as they could be read. */
  readonly hashes: VersionLock;
  /** Each language in a few words, such as "en 1.0.0 (source)". */
  readonly languages: readonly string[];
  /** What is asked and said; null where a file cannot be read as what it should be. */
  readonly whole: WholeVersion | null;
}

export const LOCK_FILE = 'lock.json';
export const SCHEMA_FILE = 'schema.json';

const hash = (json: unknown): string =>
  createHash('sha256').update(canonicalJson(json)).digest('hex');

function readTranslation(texts: unknown): string {
  const { translation } = Object(texts) as { readonly translation?: unknown };
  return typeof translation === 'string' ? translation : '';
}

/** The text that questions/schema.json should have. */
export function writeSchemaText(): string {
  return `${JSON.stringify(makeJsonSchema(), null, 2)}\n`;
}

/** Says whether the schema for other tools is that of the program. */
export function checkSchema(questions: string): FileFault[] {
  const read = readJsonFile(join(questions, SCHEMA_FILE));
  if (read.ok && canonicalJson(read.json) === canonicalJson(JSON.parse(writeSchemaText()))) {
    return [];
  }
  const reason = 'is out of date: write it anew with "npm run bank -- schema"';
  return [{ file: SCHEMA_FILE, path: '', reason }];
}

export type ReadLock =
  | { readonly ok: true; readonly lock: Lock }
  | { readonly ok: false; readonly faults: readonly FileFault[] };

/** Reads what is frozen: nothing, as long as there is no lock file. */
export function readLock(questions: string): ReadLock {
  const read = readJsonFile(join(questions, LOCK_FILE));
  if (!read.ok && read.isAbsent) return { ok: true, lock: {} };
  const refuse = (path: string, reason: string): ReadLock => ({
    ok: false,
    faults: [{ file: LOCK_FILE, path, reason }],
  });
  if (!read.ok) return refuse('', read.reason);
  const parsed = lockSchema.safeParse(read.json);
  if (parsed.success) return { ok: true, lock: parsed.data };
  const [issue] = parsed.error.issues;
  return refuse(issue?.path.join('/') ?? '', issue?.message ?? 'is not a lock file');
}

/** Reads every file of a version and looks for faults within them. */
export function findVersion(questions: string, version: string): FoundVersion {
  const faults: FileFault[] = [];
  const report = (file: string, path: string, reason: string): void => {
    faults.push({ file: `${version}/${file}`, path, reason });
  };
  const read = (file: string): unknown => {
    const result = readJsonFile(join(questions, version, file));
    if (result.ok) return result.json;
    report(file, '', result.reason);
    return undefined;
  };

  const json = read('bank.json');
  let bank: Bank | null = null;
  if (json !== undefined) {
    const parsed = parseBank(json);
    if (!parsed.ok) parsed.faults.forEach(({ path, reason }) => report('bank.json', path, reason));
    else bank = parsed.bank;
    if (bank !== null && bank.id !== version) {
      report('bank.json', 'id', `${bank.id} is in the folder of ${version}`);
    }
  }

  const languages = new Map<string, Language>();
  const hashes: VersionLock = { bank: json === undefined ? '' : hash(json), languages: {} };
  const locales = new Set(['en', ...listLocales(questions, version)]);
  for (const locale of locales) {
    const file = `${locale}.json`;
    const texts = read(file);
    if (texts === undefined) continue;
    // Whatever else is wrong with it, a frozen file that was changed is to be called changed.
    hashes.languages[locale] = { translation: readTranslation(texts), sha256: hash(texts) };
    if (bank === null) continue;
    const parsed = parseLanguage(bank, texts);
    if (!parsed.ok) {
      parsed.faults.forEach(({ path, reason }) => report(file, path, reason));
      continue;
    }
    if (parsed.language.locale !== locale) {
      report(file, 'locale', `${parsed.language.locale} is in the file of ${locale}`);
    }
    languages.set(locale, parsed.language);
    const frozen = hashes.languages[locale];
    if (parsed.language.status === 'source' && frozen !== undefined) {
      frozen.asked = hash(listAskedWords(parsed.language));
    }
  }
  const whole = bank === null || faults.length > 0 ? null : { bank, languages };
  if (whole !== null) {
    checkAuthoring(questions, whole).forEach(({ file, path, reason }) =>
      report(file, path, reason),
    );
  }
  const named = [...languages].map(
    ([locale, { translation, status }]) => `${locale} ${translation} (${status})`,
  );
  return { version, faults, hashes, languages: named, whole };
}

/** Says how a version differs from what was frozen of it; nothing if it was not frozen. */
export function checkAgainstLock(lock: Lock, found: FoundVersion): FileFault[] {
  const frozen = lock[found.version];
  if (frozen === undefined) return [];
  return compareWithLock(found.version, frozen, found.hashes).map(({ file, reason }) => ({
    file: `${found.version}/${file}`,
    path: '',
    reason,
  }));
}

/** Frozen versions that are no longer there. */
export function checkGone(questions: string, lock: Lock): FileFault[] {
  const versions = new Set(listVersions(questions));
  return Object.keys(lock)
    .filter((version) => !versions.has(version))
    .map((version) => ({
      file: LOCK_FILE,
      path: version,
      reason: 'this version is frozen, but its folder is gone',
    }));
}
