import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answers } from '@/domain/answers/answer';
import { type PageTime } from '@/domain/answers/answer-quality';
import type { FormId } from '@/domain/bank/bank-schema';
import { answersArb, formArb, PATIENT, RUNS } from '../../support/answer-arbitraries';
import { isReversed, withChanges } from '../../support/instrument-table';
import { asked, inOrder, lively, note, notes } from '../../support/quality-notes';

const page = (items: number, durationMs: number): PageTime => ({ items, durationMs });
const pages = (count: number, each: PageTime): PageTime[] => Array<PageTime>(count).fill(each);

describe('answers that give no cause for a note', () => {
  for (const form of ['full', 'short'] as const) {
    it(`lively answers at an easy pace, ${form} form`, () => {
      const nothing = { notes: [], isWorthSaying: false };
      expect(note(form, lively(form))).toEqual(nothing);
      expect(note(form, lively(form), pages(17, page(4, 20_000)))).toEqual(nothing);
    });

    it(`no answers at all are many missing and no more, ${form} form`, () => {
      expect(note(form, {})).toEqual({ notes: ['many-missing'], isWorthSaying: false });
    });
  }

  it('one answer alone has no spread to speak of', () => {
    expect(notes('full', { R1m: 2 })).toEqual(['many-missing']);
  });
});

describe('fast pages: under 2 s an item on half of the pages', () => {
  const fast = page(3, 5999);
  const slow = page(3, 6000);

  it('half of an even number is enough, one page fewer is not', () => {
    expect(notes('full', lively('full'), [fast, slow, slow, fast])).toEqual(['fast-pages']);
    expect(notes('full', lively('full'), [slow, slow, slow, fast])).toEqual([]);
  });

  it('of 17 pages it takes 9', () => {
    const timed = (count: number) => [...pages(count, fast), ...pages(17 - count, slow)];
    expect(notes('full', lively('full'), timed(9))).toEqual(['fast-pages']);
    expect(notes('full', lively('full'), timed(8))).toEqual([]);
  });

  it('goes by items, not by pages: 7 s is fast for 4 items and slow for 3', () => {
    expect(notes('short', lively('short'), pages(4, page(4, 7000)))).toEqual(['fast-pages']);
    expect(notes('short', lively('short'), pages(4, page(3, 7000)))).toEqual([]);
  });

  it('is not worth saying by itself', () => {
    expect(note('full', lively('full'), pages(2, fast)).isWorthSaying).toBe(false);
  });
});

describe('fast overall: under 1 s an item over the whole form', () => {
  it('fires below a second an item and not at it', () => {
    // one long page in a flash, two short ones slowly: 9 items in 8,999 or 9,000 ms
    const timed = (last: number) => [page(5, 0), page(2, 4500), page(2, last)];
    expect(notes('full', lively('full'), timed(4499))).toEqual(['fast-overall']);
    expect(notes('full', lively('full'), timed(4500))).toEqual([]);
  });

  it('is worth saying by itself', () => {
    const timed = [page(5, 0), page(2, 4000), page(2, 4000)];
    expect(note('full', lively('full'), timed)).toEqual({
      notes: ['fast-overall'],
      isWorthSaying: true,
    });
  });

  it('nothing timed is nothing fast', () => {
    expect(notes('full', lively('full'), [])).toEqual([]);
  });
});

describe('long run: one raw answer 10 times in the order asked', () => {
  /** `length` equal answers from a place on, between answers that differ from them. */
  const withRun = (form: FormId, from: number, length: number): Answers =>
    inOrder(form, (place) => {
      if (place >= from && place < from + length) return 2;
      return place % 2 === 0 ? 1 : 3;
    });

  for (const [form, from] of [
    ['full', 0],
    ['full', 21],
    ['full', 50],
    ['short', 0],
    ['short', 8],
  ] as const) {
    it(`10 from place ${from} on the ${form} form are a run, 9 are not`, () => {
      expect(note(form, withRun(form, from, 10))).toEqual({
        notes: ['long-run'],
        isWorthSaying: false,
      });
      expect(notes(form, withRun(form, from, 9))).toEqual([]);
    });
  }

  it('goes by raw answers, through reversed items too', () => {
    const places = asked('full').slice(21, 31);
    expect(places.some(isReversed)).toBe(true);
  });

  it('30 are strong and worth saying alone, 29 are not', () => {
    expect(note('full', withRun('full', 10, 30))).toEqual({
      notes: ['long-run'],
      isWorthSaying: true,
    });
    expect(note('full', withRun('full', 10, 29))).toEqual({
      notes: ['long-run'],
      isWorthSaying: false,
    });
  });

  it('a blank ends a run, and blanks are none', () => {
    const run = withRun('full', 10, 14);
    const middle = asked('full')[17] ?? '';
    expect(notes('full', run)).toEqual(['long-run']);
    expect(notes('full', withChanges(run, { [middle]: null }))).toEqual([]);
    const blanks = inOrder('full', (place) => (place < 15 ? null : place % 2 === 0 ? 1 : 3));
    expect(notes('full', blanks)).toEqual([]);
  });

  it('two shorter runs do not add up', () => {
    const answers = inOrder('full', (place) => {
      if (place < 9) return 2;
      return place < 18 ? 3 : place % 2 === 0 ? 1 : 3;
    });
    expect(notes('full', answers)).toEqual([]);
  });
});

describe('many missing: more than 30 percent of the items asked', () => {
  const withBlanks = (form: FormId, blanks: number): Answers =>
    inOrder(form, (place) => {
      if (place < blanks) return null;
      return place % 2 === 0 ? 1 : 3;
    });

  it('19 of 60 are, 18 are not', () => {
    expect(note('full', withBlanks('full', 19))).toEqual({
      notes: ['many-missing'],
      isWorthSaying: false,
    });
    expect(notes('full', withBlanks('full', 18))).toEqual([]);
  });

  it('6 of 18 are, 5 are not', () => {
    expect(notes('short', withBlanks('short', 6))).toEqual(['many-missing']);
    expect(notes('short', withBlanks('short', 5))).toEqual([]);
  });
});

describe('what is worth a sentence', PATIENT, () => {
  it('two notes, whichever they are', () => {
    const fast = pages(3, page(4, 7999));
    const blanks = inOrder('full', (place) => (place < 19 ? null : place % 2 === 0 ? 1 : 3));
    expect(note('full', blanks, fast)).toEqual({
      notes: ['fast-pages', 'many-missing'],
      isWorthSaying: true,
    });
  });

  it('never without a note, and always with two, for any answers and any pace', () => {
    const paceArb = fc.array(
      fc.record({ items: fc.integer({ min: 2, max: 5 }), durationMs: fc.nat(30_000) }),
      { maxLength: 17 },
    );
    fc.assert(
      fc.property(formArb, answersArb, paceArb, (form, answers, pace) => {
        const quality = note(form, answers, pace);
        expect(new Set(quality.notes).size).toBe(quality.notes.length);
        if (quality.notes.length === 0) expect(quality.isWorthSaying).toBe(false);
        if (quality.notes.length >= 2) expect(quality.isWorthSaying).toBe(true);
        if (pace.length === 0) {
          expect(quality.notes).not.toContain('fast-pages');
          expect(quality.notes).not.toContain('fast-overall');
        }
      }),
      { numRuns: RUNS },
    );
  });
});
