import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CsvRecord, RecordSplitter } from '@/cli/csv/record-splitter';
import { writeCell } from '@/domain/tables/cells';

function splitPieces(pieces: readonly string[]): CsvRecord[] {
  const splitter = new RecordSplitter();
  return [...pieces.flatMap((piece) => splitter.push(piece)), ...splitter.end(null)];
}

/** Cuts a text into pieces at places that fast-check picks. */
const piecesOf = (text: string, cuts: readonly number[]): string[] => {
  const places = [...new Set(cuts.map((cut) => cut % (text.length + 1)))].sort((a, b) => a - b);
  return [0, ...places].map((place, index) => text.slice(place, places[index] ?? text.length));
};

const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', ' ', 'é', '🙂', '\r') });
const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 6 });
const cuts = fc.array(fc.nat(), { maxLength: 6 });

describe('the record splitter', () => {
  it('gives back what was written, wherever the text is cut into pieces', () => {
    fc.assert(
      fc.property(rows, cuts, fc.boolean(), (table, places, endsWithLine) => {
        const lines = table.map((row) => row.map(writeCell).join(','));
        const text = lines.join('\n') + (endsWithLine ? '\n' : '');
        const records = splitPieces(piecesOf(text, places));
        // A line without anything to see is no record.
        const kept = table.filter((_, index) => /\S/.test(lines[index] ?? ''));
        expect(records.map((record) => record.cells)).toEqual(kept);
        expect(records.every((record) => record.fault === null)).toBe(true);
      }),
    );
  });

  it('says on which line each record begins, wherever the text is cut into pieces', () => {
    fc.assert(
      fc.property(rows, cuts, (table, places) => {
        const lines = table.map((row) => row.map(writeCell).join(','));
        const begins = lines.map(
          (_, index) => lines.slice(0, index).join('\n').split('\n').length + (index > 0 ? 1 : 0),
        );
        const kept = begins.filter((_, index) => /\S/.test(lines[index] ?? ''));
        const records = splitPieces(piecesOf(lines.join('\n'), places));
        expect(records.map((record) => record.line)).toEqual(kept);
      }),
    );
  });

  it('breaks off at the same cell, wherever the text is cut into pieces', () => {
    const text = 'a,b\n"c\nd","e""f",,g"h,i\nj\n';
    fc.assert(
      fc.property(cuts, (places) => {
        const splitter = new RecordSplitter();
        const records: CsvRecord[] = [];
        for (const piece of piecesOf(text, places)) {
          records.push(...splitter.push(piece));
          if (records.at(-1)?.fault) break;
        }
        expect(records).toEqual([
          { line: 1, cells: ['a', 'b'], fault: null },
          { line: 2, cells: ['c\nd', 'e"f', ''], fault: expect.stringContaining('quote') },
        ]);
      }),
    );
  });
});
