import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readKept, tidySentence, writeKept } from '@/domain/keeping/kept-text';
import { keptResult } from '../../support/kept-files';

/** Where sentences go wrong: half characters, marks on their own, what is not seen, long texts. */
const pieceArb = fc.oneof(
  { weight: 3, arbitrary: fc.string({ unit: 'grapheme', maxLength: 20 }) },
  { weight: 3, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) },
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      'e',
      'A',
      ' ',
      '\u0301',
      '\u030A',
      '\u0000',
      '\u001F',
      '\u007F',
      '\u009F',
      '\u202E',
      '\u2066',
      '\u200E',
      '\u061C',
      '\uFEFF',
      '\u2028',
      '\u00A0',
      '\uD800',
      '\uDC00',
      '\u1100',
      '\u1161',
      '🌱',
    ),
  },
  { weight: 1, arbitrary: fc.integer({ min: 270, max: 290 }).map((length) => 'é'.repeat(length)) },
);
const typedArb = fc.array(pieceArb, { maxLength: 12 }).map((pieces) => pieces.join(''));

const LAW = { numRuns: 10_000 };

describe('a sentence of one’s own', () => {
  it('is tidy once it was made tidy', () => {
    fc.assert(
      fc.property(typedArb, (typed) => {
        const tidy = tidySentence(typed);
        expect(tidySentence(tidy)).toBe(tidy);
      }),
      LAW,
    );
  });

  it('can be kept and read again, whatever was typed', () => {
    fc.assert(
      fc.property(typedArb, (typed) => {
        const kept = { ...keptResult, remember: tidySentence(typed) };
        expect(readKept(writeKept(kept))).toEqual({ ok: true, kept });
      }),
      LAW,
    );
  });

  it('survives being written to bytes, so that the file holds what was read out', () => {
    fc.assert(
      fc.property(typedArb, (typed) => {
        const tidy = tidySentence(typed);
        expect(new TextDecoder().decode(new TextEncoder().encode(tidy))).toBe(tidy);
      }),
      LAW,
    );
  });

  it.each([
    ['  two   lines\r\nof text ', 'two   lines  of text'],
    ['Zoe\u0308', 'Zo\u00EB'],
    ['e\u0000\u0301', '\u00E9'],
    ['a\u202Eb\u2066c\u200Ed\uFEFFe', 'abcd e'],
    ['\u0007bell', 'bell'],
    ['👩\u200D👧 stay together', '👩\u200D👧 stay together'],
    ['half \uD83C', 'half'],
    ['\uD800\uD800', ''],
    ['   ', ''],
  ])('%j becomes %j', (typed, tidy) => {
    expect(tidySentence(typed)).toBe(tidy);
  });

  it('is cut at 280, never through the middle of a character', () => {
    expect(tidySentence('é'.repeat(300))).toBe('é'.repeat(280));
    expect(tidySentence(`${'a'.repeat(279)}🌱`)).toBe('a'.repeat(279));
    expect(tidySentence(`${'a'.repeat(278)}🌱b`)).toBe(`${'a'.repeat(278)}🌱`);
    expect(tidySentence(`${'a'.repeat(279)} b`)).toBe('a'.repeat(279));
  });
});
