import Papa from 'papaparse';

/** One line of a table, or several where a quoted cell holds line breaks. */
export interface CsvRecord {
  /** The line on which the record begins, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
  /** Why the record breaks off after its cells; nothing follows it then. Null for a whole record. */
  readonly fault: string | null;
}

const QUOTE = 0x22;
const COMMA = 0x2c;
const LINE_FEED = 0x0a;

// Without a limit, one quote left open would gather the rest of a file of any size in memory.
const RECORD_LIMIT = 1_000_000;

type Place = 'cell-start' | 'plain' | 'quoted' | 'after-quote';

/** Splits the text of whole, well-formed records into cells. */
function splitCells(text: string): string[][] {
  // For papaparse no text is no record; here it is a record of one empty cell.
  if (text === '') return [['']];
  const { data, errors } = Papa.parse<string[]>(text, { delimiter: ',', newline: '\n' });
  const [error] = errors;
  if (error !== undefined) throw new Error(`not a whole record: ${error.message}`);
  return data;
}

/** A line of nothing, or of spaces and tabs, which look like nothing. */
const isBlank = (record: string): boolean => !/\S/.test(record);

/**
 * Cuts the text of an RFC 4180 table into records, piece by piece, and refuses what only a lenient
 * reader would guess at: a quote inside a plain cell, text after a closing quote, a quote left open.
 *
 * It finds where records begin and end; their cells are read by papaparse, which is given whole
 * records only and so has nothing to guess.
 */
export class RecordSplitter {
  #unread = '';
  #scanned = 0;
  #place: Place = 'cell-start';
  #line = 1;
  #lineBreaks = 0;
  #column = 1;
  #cellStart = 0;

  /** Takes the next piece of text (line ends LF) and gives the records that it completes. */
  push(piece: string): CsvRecord[] {
    const text = this.#unread + piece;
    const whole: string[] = [];
    const lines: number[] = [];
    let start = 0;
    let at = this.#scanned;
    let fault: string | null = null;
    for (; at < text.length && fault === null; at++) {
      const code = text.charCodeAt(at);
      if (this.#place === 'quoted') {
        if (code === QUOTE) this.#place = 'after-quote';
        else if (code === LINE_FEED) this.#lineBreaks += 1;
      } else if (code === COMMA) {
        this.#column += 1;
        this.#cellStart = at + 1;
        this.#place = 'cell-start';
      } else if (code === LINE_FEED) {
        const record = text.slice(start, at);
        if (!isBlank(record)) {
          whole.push(record);
          lines.push(this.#line);
        }
        start = at + 1;
        this.#beginRecord(start);
      } else if (code === QUOTE) {
        if (this.#place === 'plain') fault = 'a quote inside a cell that does not begin with one';
        // At the beginning of a cell, or the second of two that stand for one.
        else this.#place = 'quoted';
      } else if (this.#place === 'after-quote') {
        fault = 'text after the closing quote of a cell';
      } else {
        this.#place = 'plain';
      }
    }
    if (fault === null && text.length - start > RECORD_LIMIT) {
      fault = `a row of more than ${RECORD_LIMIT} characters: is a quote left open?`;
    }
    this.#unread = text.slice(start);
    this.#scanned = at - start;
    this.#cellStart -= start;
    const records = this.#toRecords(whole, lines);
    if (fault !== null) records.push(this.#breakOff(fault));
    return records;
  }

  /** Ends the text, at its own end or where it cannot be read on; gives the records that remain. */
  end(fault: string | null): CsvRecord[] {
    if (fault !== null) return [this.#breakOff(fault)];
    if (this.#place === 'quoted') return [this.#breakOff('the quote of this cell is never closed')];
    return this.push('\n');
  }

  #beginRecord(start: number): void {
    this.#line += 1 + this.#lineBreaks;
    this.#lineBreaks = 0;
    this.#column = 1;
    this.#cellStart = start;
    this.#place = 'cell-start';
  }

  #toRecords(whole: readonly string[], lines: readonly number[]): CsvRecord[] {
    if (whole.length === 0) return [];
    const rows = splitCells(whole.join('\n'));
    if (rows.length !== lines.length) throw new Error('papaparse sees other records');
    return rows.map((cells, index) => ({ line: lines[index] as number, cells, fault: null }));
  }

  #breakOff(fault: string): CsvRecord {
    const before = this.#unread.slice(0, Math.max(0, this.#cellStart - 1));
    const [cells] = this.#column === 1 ? [[]] : splitCells(before);
    return { line: this.#line, cells: cells ?? [], fault };
  }
}
