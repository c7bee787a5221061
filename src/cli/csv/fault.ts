/** What is wrong in a file that a person gave, and where. */
export interface CsvFault {
  readonly line: number;
  /** The cell's number, from 1. */
  readonly column: number;
  readonly reason: string;
}

const SHOWN_CHARACTERS = 40;

/**
 * Quotes a value from the file in a message of one line: shortened, and with whatever would be
 * unseen or would act on a terminal written out as its code.
 */
export function showValue(value: string): string {
  const characters = [...value];
  const shown = characters
    .slice(0, SHOWN_CHARACTERS)
    .map((character) =>
      /[\p{C}\p{Zl}\p{Zp}]/u.test(character)
        ? `\\u{${(character.codePointAt(0) as number).toString(16)}}`
        : character,
    );
  return `"${shown.join('')}${characters.length > SHOWN_CHARACTERS ? '…' : ''}"`;
}
