import type { Language } from '@/domain/bank/language-schema';
import type { Bump } from './bumps';
import type { BankChange } from './diff-structure';

/** What kind of text stands at a path, and the bump that a change of it needs. */
const KINDS: readonly (readonly [path: RegExp, bump: Bump])[] = [
  // What is read in order to answer: other words can shift answers.
  [/^(?:stem$|labels\/|before\/|sides\/|items\/)/, 'major'],
  // What is said about the answers.
  [/^patterns\//, 'minor'],
  // Help, prompts and headings; the status of a translation and its number.
  [/^/, 'patch'],
];

/** Words alone, whatever stands between them and however they are written. */
function wordsOf(text: string): string {
  return (text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).join(' ');
}

/** Every text below a value with its path: "patterns/solo/held-in/text". */
export function listTexts(value: unknown, path = ''): (readonly [path: string, text: string])[] {
  if (typeof value === 'string') return [[path, value]];
  return Object.entries(value ?? {}).flatMap(([key, inner]) =>
    listTexts(inner, path === '' ? key : `${path}/${key}`),
  );
}

function bumpOf(path: string): Bump {
  return KINDS.find(([kind]) => kind.test(path))?.[1] ?? 'patch';
}

/**
 * The words that are read in order to answer, by their paths: what a lock holds fast whatever version
 * the texts have.
 *
 * @returns without marks and capitals, so that these may be mended
 */
export function listAskedWords(language: Language): Readonly<Record<string, string>> {
  return Object.fromEntries(
    listTexts(language)
      .filter(([path]) => bumpOf(path) === 'major')
      .map(([path, text]) => [path, wordsOf(text)]),
  );
}

function diffText(path: string, before: string | undefined, after: string | undefined) {
  const bump = bumpOf(path);
  // An item that comes or goes is told of by the structure file.
  if (before === undefined) return { what: 'is new', bump };
  if (after === undefined) return { what: 'is gone', bump };
  const what = `was "${before}", is "${after}"`;
  if (path === 'translation' || path === 'status') return { what, bump };
  const isTypo = wordsOf(before) === wordsOf(after);
  return isTypo
    ? ({ what: `differs in marks or capitals: ${what}`, bump: 'patch' } as const)
    : { what, bump };
}

/**
 * Lists what differs between the texts of one language in two versions, with the bump that each
 * needs.
 *
 * No program can tell a slip of the pen from another meaning: only a change that leaves every word
 * as it is counts as a typo. Whoever mends a misspelt word of an item makes a new major version.
 *
 * @param before the texts in the earlier version, null where it did not have the language
 * @param after the texts in the later version, null where it does not have the language any more
 * @returns the changes in the order of the file
 * @see instrument, section 6: the table of bumps
 */
export function diffLanguage(
  locale: string,
  before: Language | null,
  after: Language | null,
): BankChange[] {
  const file = `${locale}.json`;
  if (before === null || after === null) {
    const what = before === null ? 'is a new language' : 'is a language that is gone';
    return before === after ? [] : [{ file, path: '', what, bump: 'minor' }];
  }
  const [a, b] = [new Map(listTexts(before)), new Map(listTexts(after))];
  return [...new Set([...a.keys(), ...b.keys()])]
    .filter((path) => a.get(path) !== b.get(path))
    .filter((path) => !path.startsWith('items/') || (a.has(path) && b.has(path)))
    .map((path) => ({ file, path, ...diffText(path, a.get(path), b.get(path)) }));
}
