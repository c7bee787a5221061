import { wordlist } from '@scure/bip39/wordlists/english.js';

const WORDS = 4;

/** A code of one's own is at least this long. */
export const CODE_LENGTH = 12;

/**
 * Makes a code of four words, each drawn evenly from a list of 2,048: 44 bits.
 *
 * 2,048 divides 65,536, so that the remainder favors no word.
 */
export function makeCode(): string {
  const drawn = crypto.getRandomValues(new Uint16Array(WORDS));
  return Array.from(drawn, (number) => wordlist[number % wordlist.length]).join(' ');
}

/** A code as it is sealed with: Unicode form NFC, one space between words, none around them. */
export function tidyCode(typed: string): string {
  return typed.normalize('NFC').trim().replaceAll(/\s+/g, ' ');
}

/** What a typed code may have been meant as: itself, or itself without the capital of a keyboard. */
export function readCode(typed: string): readonly string[] {
  const code = tidyCode(typed);
  return [...new Set([code, code.toLowerCase()])];
}
