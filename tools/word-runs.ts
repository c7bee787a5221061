import { createHash } from 'node:crypto';

const RUN_LENGTH = 8;
const HASH_DIGITS = 16;

/**
 * An invented sentence whose runs are kept with those of the article. A test that does not find it
 * knows that words are read or hashed in another way than when the hashes were written.
 */
export const CANARY =
  'Nine patient otters – Ému, Wren and co. – can’t fold a paper boat in the rain.';

/** The words of a text without case, accents, quotation marks or punctuation. */
function listWords(text: string): string[] {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/['’\p{M}]/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** Every run of eight words, by a hash that does not give the words away. */
export function hashRuns(text: string): Map<string, string> {
  const words = listWords(text);
  const runs = words
    .slice(0, Math.max(0, words.length - RUN_LENGTH + 1))
    .map((_, start) => words.slice(start, start + RUN_LENGTH).join(' '));
  return new Map(
    runs.map((run) => [createHash('sha256').update(run).digest('hex').slice(0, HASH_DIGITS), run]),
  );
}

/** The runs of eight words that a text has in common with what the hashes were made from. */
export function findRuns(text: string, hashes: ReadonlySet<string>): string[] {
  return [...hashRuns(text)].filter(([hash]) => hashes.has(hash)).map(([, run]) => run);
}
