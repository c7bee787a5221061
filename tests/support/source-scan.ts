import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

export const root = path.resolve(import.meta.dirname, '../..');

/** Every file below some folders of the repository, as paths with forward slashes. */
export function listFiles(...folders: readonly string[]): string[] {
  return folders
    .filter((folder) => existsSync(path.join(root, folder)))
    .flatMap((folder) =>
      readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name))),
    )
    .map((file) => file.replaceAll(path.sep, '/'));
}

export function readSource(file: string): string {
  return readFileSync(path.join(root, file), 'utf8');
}

const sinks: Readonly<Record<string, RegExp>> = {
  dangerouslySetInnerHTML: /dangerouslySetInnerHTML/,
  'innerHTML or outerHTML': /\b(?:inner|outer)HTML\b/,
  insertAdjacentHTML: /insertAdjacentHTML/,
  'document.write': /\bdocument\s*(?:\.\s*|\[\s*['"`])write(?:ln)?\b/,
  srcdoc: /srcdoc/i,
  eval: /\beval\b/,
  'new Function': /\bnew\s+Function\b/,
  'a script address': /javascript:/i,
};

/** The ways in which text could become markup or code, also those that the linter cannot see. */
export function findSinks(source: string): string[] {
  return Object.entries(sinks)
    .filter(([, pattern]) => pattern.test(source))
    .map(([name]) => name);
}

const vagueName = /^(?:utils?|helpers?|common|misc|types|index)$/;

/** Whether a file or a folder on its way has a name that does not say what is inside. */
export function hasVagueName(file: string): boolean {
  return file
    .split('/')
    .some((part) => vagueName.test(part.replace(/\.(?:d\.)?[cm]?[jt]sx?$/, '')));
}
