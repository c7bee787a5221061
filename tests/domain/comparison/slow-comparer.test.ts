import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FormId } from '@/domain/bank/bank-schema';
import type { Comparison } from '@/domain/comparison/compare-packets';
import type { PacketScore } from '@/domain/comparison/score-packet';
import { findCouplePatterns } from '@/domain/patterns/couple-patterns';
import { PATIENT, RUNS } from '../../support/answer-arbitraries';
import { expectSameFigures } from '../../support/close-figures';
import { compareTakers } from '../../support/comparing';
import { coupleArb } from '../../support/couple-arbitraries';
import { slowCompare } from '../../support/slow-comparer';
import { slowCouplePatterns } from '../../support/slow-couple-patterns';
import type { SlowScore } from '../../support/slow-scorer';

/** Everything in a comparison that is of two people. */
function ofTwo({ a, b, ...figures }: Comparison) {
  return { ...figures, effort: { a: a.effort, b: b.effort } };
}

/** What is of one person and stands in both, effort apart; an unscored area has no count to tell. */
function ofOne({ areas, composite, tending, tendingDifferences }: PacketScore | SlowScore) {
  const percents = areas?.map(({ id, score, sem, answered }) => ({
    id,
    score,
    sem,
    answered: score === null ? null : answered,
  }));
  return { percents: percents ?? null, composite, tending, tendingDifferences };
}

/** Compares both comparers and returns what was met on each form, such as "note quiet-season". */
function compareBoth(): Record<FormId, string[]> {
  const met: Record<FormId, Set<string>> = { full: new Set(), short: new Set() };
  fc.assert(
    fc.property(coupleArb, ([a, b]) => {
      const comparison = compareTakers(a, b);
      const { people, ...slow } = slowCompare(a, b);
      expectSameFigures(ofTwo(comparison), slow);
      for (const side of ['a', 'b'] as const) {
        expectSameFigures(ofOne(comparison[side]), ofOne(people[side]));
      }

      const patterns = findCouplePatterns(comparison);
      expect(patterns).toEqual(slowCouplePatterns(a, b));
      met[comparison.form].add(`headline ${patterns.headline}`);
      for (const id of patterns.notes) met[comparison.form].add(`note ${id}`);
    }),
    { numRuns: 5 * RUNS },
  );
  return { full: [...met.full].sort(), short: [...met.short].sort() };
}

const ON_EITHER_FORM = [
  'headline one-carries-both-see',
  'headline both-feel-they-carry',
  'headline each-credits-the-other',
  'headline one-sees-a-tilt',
  'headline mostly-fine-and-not-quite',
  'headline nothing-stands-out',
  'headline too-few-answers',
  'note mostly-fine-and-not-quite',
  'note quiet-season',
];
const ON_FULL_FORM = [
  'headline shared-weight',
  'headline close-in-both-eyes',
  'headline efficient-but-distant',
  'headline both-running-low',
  'headline repair-rests-on-one',
  'note efficient-but-distant',
  'note both-running-low',
  'note repair-rests-on-one',
];

describe('the comparison of two packets', PATIENT, () => {
  it('is that of the answers, by a second comparer, on 5,000 couples who meet every pattern', () => {
    expect(compareBoth()).toEqual({
      full: [...ON_EITHER_FORM, ...ON_FULL_FORM].sort(),
      short: [...ON_EITHER_FORM].sort(),
    });
  });
});
