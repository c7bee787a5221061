import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Bank } from '@/domain/bank/bank-schema';
import { compareVersions } from '@/domain/bank/compare-versions';
import { parseBank } from '@/domain/bank/parse-bank';

/** The question banks that come with this program, or those that a build was told to take instead. */
export const QUESTIONS =
  process.env['BOTH_WAYS_QUESTIONS'] ??
  fileURLToPath(new URL('../../../questions', import.meta.url));

const VERSION = /^\d+\.\d+\.\d+$/;

/** The versions that have a folder, oldest first. */
export function listVersions(questions: string): string[] {
  return readdirSync(questions, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && VERSION.test(entry.name))
    .map((entry) => entry.name)
    .sort(compareVersions);
}

/** The languages that a version has a file for: every JSON file beside its bank. */
export function listLocales(questions: string, version: string): string[] {
  return readdirSync(join(questions, version))
    .filter((name) => name.endsWith('.json') && name !== 'bank.json')
    .map((name) => name.slice(0, -'.json'.length))
    .sort();
}

export type ReadJson =
  | { readonly ok: true; readonly json: unknown }
  | { readonly ok: false; readonly reason: string; readonly isAbsent: boolean };

/** Reads a JSON file that a person wrote. */
export function readJsonFile(path: string): ReadJson {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return { ok: false, reason: 'there is no such file', isAbsent: true };
  }
  try {
    return { ok: true, json: JSON.parse(text) as unknown };
  } catch (error) {
    return { ok: false, reason: `is not JSON: ${(error as Error).message}`, isAbsent: false };
  }
}

/**
 * Reads a bank that comes with this program.
 *
 * @throws if there is none of this version or it has a fault: the program itself is broken then
 */
export function readBank(version: string): Bank {
  const read = readJsonFile(join(QUESTIONS, version, 'bank.json'));
  if (!read.ok) throw new Error(`bank ${version}: ${read.reason}`);
  const parsed = parseBank(read.json);
  if (!parsed.ok) throw new Error(`bank ${version}: run "npm run bank -- check"`);
  return parsed.bank;
}
