/** What is wrong with a text that came from outside. */
export type TextFault = 'size' | 'not-nfc' | 'hidden-letter';

/** Control characters, lone surrogates, line and paragraph separators, and marks of direction. */
const HIDDEN = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

/**
 * Looks at a text that came from outside. What passes is still only text: it is never read as
 * anything else, and goes to a page as text.
 *
 * 1 … `limit` code points; NFC; no control or bidi characters
 *
 * @param limit the most code points that it may have
 * @returns what is wrong first, or null
 * @see trust, section 4; Unicode Standard Annex 9 (the bidi characters); test T11
 */
export function checkForeignText(text: string, limit: number): TextFault | null {
  const { length } = [...text];
  if (length === 0 || length > limit) return 'size';
  if (HIDDEN.test(text)) return 'hidden-letter';
  return text.normalize('NFC') === text ? null : 'not-nfc';
}
