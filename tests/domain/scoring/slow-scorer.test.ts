import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FormId } from '@/domain/bank/bank-schema';
import { findSoloPatterns } from '@/domain/patterns/solo-patterns';
import { scorePerson } from '@/domain/scoring/score-person';
import { answersArb, PATIENT, RUNS } from '../../support/answer-arbitraries';
import { expectSameFigures } from '../../support/close-figures';
import { plan, rowOf } from '../../support/published-bank';
import { slowPatterns } from '../../support/slow-patterns';
import { slowScore } from '../../support/slow-scorer';

const RUNS_PER_FORM = 5 * RUNS;

/** Compares both scorers and returns what was met, such as "note stored-hurt". */
function compare(form: FormId): string[] {
  const met = new Set<string>();
  fc.assert(
    fc.property(answersArb, (answers) => {
      const row = rowOf(form, answers);
      const score = scorePerson(plan, form, row);
      const { bank, scoring, ...figures } = score;
      expect([bank, scoring]).toEqual(['1.0.0', '1']);
      expectSameFigures(figures, slowScore(form, answers));

      const patterns = findSoloPatterns(plan, row, score);
      expect(patterns).toEqual(slowPatterns(form, answers));
      met.add(`headline ${patterns.headline}`);
      for (const id of patterns.notes) met.add(`note ${id}`);
    }),
    { numRuns: RUNS_PER_FORM },
  );
  return [...met].sort();
}

describe('the scorer beside a second scorer written from the formulas alone', PATIENT, () => {
  it('agrees on 5,000 full answer sets to 1e-9, which meet every pattern wherever it can stand', () => {
    const eitherPlace = [
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
    expect(compare('full')).toEqual(
      [
        'headline i-carry-more',
        'headline my-partner-carries-more',
        'headline nothing-stands-out',
        'headline too-few-answers',
        'note quiet-season',
        ...eitherPlace.flatMap((id) => [`headline ${id}`, `note ${id}`]),
      ].sort(),
    );
  });

  it('agrees on 5,000 short answer sets to 1e-9, which meet every pattern of the short form', () => {
    expect(compare('short')).toEqual([
      'headline calm-outside-lonely-inside',
      'headline i-carry-more',
      'headline my-partner-carries-more',
      'headline nothing-stands-out',
      'headline too-few-answers',
      'note calm-outside-lonely-inside',
      'note quiet-season',
    ]);
  });
});
