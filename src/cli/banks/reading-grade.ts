import { syllable } from 'syllable';

const HAS_WORD = /[\p{L}\p{N}]/u;
const AFTER_SENTENCE = /(?<=[.!?]["'”’)\]]*)\s+/u;

/**
 * Measures how many years of school an English text asks of its reader (Flesch-Kincaid grade).
 *
 * 0.39 · words / sentences + 11.8 · syllables / words − 15.59
 *
 * A word is a run without white space that holds a letter or a digit. A sentence ends with a full
 * stop, a question mark or an exclamation mark before white space or the end of the text; a colon,
 * a semicolon or a line break ends none, so that a long string never looks easier than it reads.
 *
 * @param text one string, or several joined, each closed by a mark of its own
 * @returns the grade in years; below 0 for very short words, NaN for a text without a word
 * @see Kincaid, Fishburne, Rogers and Chissom 1975, "Derivation of new readability formulas for
 *   Navy enlisted personnel", Research Branch Report 8-75. Syllables by the package `syllable`,
 *   from rules and a list of exceptions. Examples by hand: tests/questions/reading-grade.test.ts
 */
export function measureReadingGrade(text: string): number {
  const sentences = text.split(AFTER_SENTENCE).filter((part) => HAS_WORD.test(part)).length;
  const words = text.split(/\s+/u).filter((run) => HAS_WORD.test(run));
  const syllables = words.reduce((total, word) => total + Math.max(1, syllable(word)), 0);
  return 0.39 * (words.length / sentences) + 11.8 * (syllables / words.length) - 15.59;
}
