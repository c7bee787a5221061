import { describe, expect, it } from 'vitest';
import type { Answers } from '@/domain/answers/answer';
import type { FormId } from '@/domain/bank/bank-schema';
import { findSoloPatterns } from '@/domain/patterns/solo-patterns';
import { scorePerson } from '@/domain/scoring/score-person';
import { ALL_ITEMS } from '../../support/instrument-table';
import { plan, readJson, rowOf } from '../../support/published-bank';

interface Case {
  readonly name: string;
  readonly form: FormId;
  readonly reason: string;
  readonly answers: Answers;
  readonly headline: string;
  readonly notes: readonly string[];
}

const { cases } = readJson('tests/fixtures/golden/solo-patterns-1.0.0.json') as {
  readonly cases: readonly Case[];
};

const HEADLINE_ONLY = [
  'i-carry-more',
  'my-partner-carries-more',
  'nothing-stands-out',
  'too-few-answers',
];
const EITHER = [
  'held-in',
  'held-in-by-partner',
  'more-goes-out',
  'more-comes-in',
  'calm-outside-lonely-inside',
  'shared-weight',
  'efficient-but-distant',
  'both-running-low',
  'repair-rests-on-one',
  'guarded-for-good-reason',
  'little-room-apart',
  'stored-hurt',
];

const found = (form: FormId, place: (one: Case) => readonly string[]): string[] =>
  [...new Set(cases.filter((one) => one.form === form).flatMap(place))].sort();

describe('golden solo patterns, worked out by hand from the rules', () => {
  it('cover every pattern of the full form in every place where it can stand', () => {
    expect(found('full', (one) => [one.headline])).toEqual([...HEADLINE_ONLY, ...EITHER].sort());
    expect(found('full', (one) => one.notes)).toEqual([...EITHER, 'quiet-season'].sort());
  });

  it('cover every pattern of the short form in every place where it can stand', () => {
    const calm = 'calm-outside-lonely-inside';
    expect(found('short', (one) => [one.headline])).toEqual([calm, ...HEADLINE_ONLY].sort());
    expect(found('short', (one) => one.notes)).toEqual([calm, 'quiet-season'].sort());
  });

  it('give all 60 answers, each with a reason', () => {
    expect(cases.length).toBeGreaterThan(100);
    for (const { answers, name, reason } of cases) {
      expect(Object.keys(answers).sort(), name).toEqual([...ALL_ITEMS].sort());
      expect(reason.length, name).toBeGreaterThan(5);
    }
  });

  for (const { name, form, reason, answers, headline, notes } of cases) {
    it(`${name} (${form} form): ${[headline, ...notes].join(', ')}`, () => {
      const row = rowOf(form, answers);
      const patterns = findSoloPatterns(plan, row, scorePerson(plan, form, row));
      expect(patterns, reason).toEqual({ headline, notes });
    });
  }
});
