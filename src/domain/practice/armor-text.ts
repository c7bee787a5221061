const FIRST_LINE = '-----BEGIN AGE ENCRYPTED FILE-----';
const LAST_LINE = '-----END AGE ENCRYPTED FILE-----';

/** The most code units of a pasted text that are looked at. */
export const PASTED_LENGTH = 1_048_576;

/** What mail puts in front of quoted lines, and breaks that are not seen. */
const QUOTE_MARKS = /^[ \t>]+/gm;
const UNSEEN_BREAKS = /[\u00AD\u200B\u2060\uFEFF]/g;

/**
 * Finds the age files in a text that was pasted, with other words around them or between them.
 *
 * Each is written anew as RFC 7468 asks: the letters between the two lines without white space, 64 a
 * line. No letter is guessed, changed or put in.
 *
 * @param pasted at most 1,048,576 UTF-16 code units; what is longer holds none
 * @returns armored files in the order in which they stand
 * @see the age format v1, "Armor"; trust, 3.4
 */
export function findArmors(pasted: string): readonly string[] {
  if (pasted.length > PASTED_LENGTH) return [];
  const plain = pasted.replaceAll(UNSEEN_BREAKS, '').replaceAll(QUOTE_MARKS, '');
  return plain
    .split(FIRST_LINE)
    .slice(1)
    .flatMap((rest) => {
      const end = rest.indexOf(LAST_LINE);
      const letters = end < 0 ? '' : rest.slice(0, end).replaceAll(/\s+/g, '');
      const lines = letters.match(/.{1,64}/g) ?? [];
      return lines.length === 0 ? [] : [[FIRST_LINE, ...lines, LAST_LINE, ''].join('\n')];
    });
}
