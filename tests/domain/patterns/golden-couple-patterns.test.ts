import { describe, expect, it } from 'vitest';
import type { Answers } from '@/domain/answers/answer';
import type { FormId } from '@/domain/bank/bank-schema';
import { findCouplePatterns } from '@/domain/patterns/couple-patterns';
import { compareTakers } from '../../support/comparing';
import { ALL_ITEMS } from '../../support/instrument-table';
import { readJson } from '../../support/published-bank';
import type { Taker } from '../../support/slow-comparer';
import { slowCouplePatterns } from '../../support/slow-couple-patterns';

interface Person {
  readonly form: FormId;
  readonly from: string;
  readonly but: Answers;
}

interface Case {
  readonly name: string;
  readonly reason: string;
  readonly sharesHolding: readonly [a: boolean, b: boolean];
  readonly a: Person;
  readonly b: Person;
  readonly headline: string;
  readonly notes: readonly string[];
}

const { from, cases } = readJson('tests/fixtures/golden/couple-patterns-1.0.0.json') as {
  readonly from: Readonly<Record<string, Answers>>;
  readonly cases: readonly Case[];
};

const takerOf = (person: Person, sharesHolding: boolean): Taker => ({
  form: person.form,
  answers: { ...from[person.from], ...person.but },
  sharesHolding,
});
const takersOf = ({ a, b, sharesHolding }: Case) =>
  [takerOf(a, sharesHolding[0]), takerOf(b, sharesHolding[1])] as const;

const formsOf = ({ a, b }: Case): string => (a.form === b.form ? a.form : 'two');
const found = (forms: string, place: (one: Case) => readonly string[]): string[] =>
  [...new Set(cases.filter((one) => formsOf(one) === forms).flatMap(place))].sort();

const ON_EITHER_FORM = [
  'one-carries-both-see',
  'both-feel-they-carry',
  'each-credits-the-other',
  'one-sees-a-tilt',
  'mostly-fine-and-not-quite',
  'nothing-stands-out',
  'too-few-answers',
];
const ROOM_AND_REPAIR = ['efficient-but-distant', 'both-running-low', 'repair-rests-on-one'];

describe('golden couple patterns, worked out by hand from the rules', () => {
  it('cover every pattern of the full form in every place where it can stand', () => {
    expect(found('full', (one) => [one.headline])).toEqual(
      ['shared-weight', 'close-in-both-eyes', ...ON_EITHER_FORM, ...ROOM_AND_REPAIR].sort(),
    );
    expect(found('full', (one) => one.notes)).toEqual(
      ['mostly-fine-and-not-quite', ...ROOM_AND_REPAIR, 'quiet-season'].sort(),
    );
  });

  it('cover every pattern of the short form in every place where it can stand', () => {
    expect(found('short', (one) => [one.headline])).toEqual([...ON_EITHER_FORM].sort());
    const notes = ['mostly-fine-and-not-quite', 'quiet-season'];
    expect(found('short', (one) => one.notes)).toEqual(notes);
  });

  it('cover forms that differ, which never read as a quiet season', () => {
    expect(found('two', (one) => [one.headline])).toEqual([
      'mostly-fine-and-not-quite',
      'nothing-stands-out',
      'one-carries-both-see',
      'one-sees-a-tilt',
    ]);
    expect(found('two', (one) => one.notes)).toEqual([]);
  });

  it('start from whole answer sets, each with a reason', () => {
    expect(cases.length).toBeGreaterThan(80);
    for (const answers of Object.values(from)) {
      expect(Object.keys(answers).sort()).toEqual([...ALL_ITEMS].sort());
    }
    for (const { name, reason, a, b } of cases) {
      expect(reason.length, name).toBeGreaterThan(5);
      for (const item of [...Object.keys(a.but), ...Object.keys(b.but)]) {
        expect(ALL_ITEMS, name).toContain(item);
      }
    }
  });

  for (const one of cases) {
    const { name, reason, headline, notes } = one;
    it(`${name}: ${[headline, ...notes].join(', ')}`, () => {
      const [a, b] = takersOf(one);
      expect(slowCouplePatterns(a, b), `the rules by hand: ${reason}`).toEqual({ headline, notes });
      expect(findCouplePatterns(compareTakers(a, b)), reason).toEqual({ headline, notes });
      expect(findCouplePatterns(compareTakers(b, a)), `swapped: ${reason}`).toEqual({
        headline,
        notes,
      });
    });
  }
});
