/** The longest text that is read when pasted, as in the gate for links. */
export const PASTED_LENGTH = 6000;

/** Where something is wrong in a pasted text: row and column from 1, as one counts them. */
export interface PastedFault {
  readonly kind:
    | 'too-long'
    | 'not-text'
    | 'nothing'
    | 'quote'
    | 'no-header'
    | 'unknown-column'
    | 'twice-column'
    | 'missing-column'
    | 'no-person'
    | 'twice-person'
    | 'too-many-people'
    | 'not-a-form'
    | 'not-an-answer'
    | 'not-a-pair'
    | 'unknown-figure'
    | 'not-a-figure'
    | 'row-length';
  readonly row: number;
  readonly column: number;
  /** What stands there, or what is missing; shown as text, shortened. */
  readonly value: string;
}

export type PastedRead<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly fault: PastedFault };

const SHOWN_CHARACTERS = 40;

export function refuse(
  kind: PastedFault['kind'],
  row: number,
  column: number,
  value = '',
): { readonly ok: false; readonly fault: PastedFault } {
  const characters = [...value];
  const more = characters.length > SHOWN_CHARACTERS ? '…' : '';
  const shown = characters.slice(0, SHOWN_CHARACTERS).join('') + more;
  return { ok: false, fault: { kind, row, column, value: shown } };
}

/** What nobody sees, but line ends and tabs. */
const UNSEEN = /[\p{Cc}\p{Cs}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/u;

/**
 * Makes a pasted text fit to be read: its length and its characters are looked at before anything.
 *
 * @returns the text with plain line ends, without a byte-order mark and without blank space around it
 * @see trust, section 4
 */
export function readPasted(pasted: string): PastedRead<string> {
  if (pasted.length > PASTED_LENGTH) return refuse('too-long', 1, 1, String(pasted.length));
  const text = pasted
    .replace(/^\uFEFF/, '')
    .replaceAll(/\r\n?/g, '\n')
    .trim();
  if (text === '') return refuse('nothing', 1, 1);
  const lines = text.split('\n');
  const bad = lines.findIndex((line) => UNSEEN.test(line.replaceAll('\t', ' ')));
  return bad === -1 ? { ok: true, value: text } : refuse('not-text', bad + 1, 1);
}

/** One line of a table, with its number from 1. */
export interface TableRow {
  readonly row: number;
  readonly cells: readonly string[];
}

/**
 * Splits a table as RFC 4180 has it, one record a line; blank lines are left out.
 *
 * @param text as `readPasted` gives it
 */
export function splitTable(text: string): PastedRead<readonly TableRow[]> {
  const rows: TableRow[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const cells: string[] = [];
    // A cell is plain, or it stands in quotes in which two quotes are one.
    const cell = /(?:"((?:[^"]|"")*)"|([^",]*))(,|$)/y;
    let isOpen = true;
    while (isOpen) {
      const found = cell.exec(line);
      if (found === null) return refuse('quote', index + 1, cells.length + 1);
      const [, quoted, plain = '', end] = found;
      cells.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
      isOpen = end === ',';
    }
    rows.push({ row: index + 1, cells });
  }
  return { ok: true, value: rows };
}
