import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Answers } from '@/domain/answers/answer';
import { indexAnswers } from '@/domain/answers/answer-row';
import { bankSchema, type FormId } from '@/domain/bank/bank-schema';
import { compilePlan, type Plan } from '@/domain/bank/plan';
import { findSoloPatterns } from '@/domain/patterns/solo-patterns';
import { scorePerson } from '@/domain/scoring/score-person';
import { answersArb, formArb, missingArb, PATIENT, RUNS } from '../../support/answer-arbitraries';
import { expectSameFigures } from '../../support/close-figures';
import { ALL_ITEMS, SHORT_ITEMS } from '../../support/instrument-table';
import { plan } from '../../support/published-bank';
import { shuffled, shuffledBankArb } from '../../support/shuffled-bank';

const byId = <T extends { readonly id: string }>(list: readonly T[]): Record<string, T> =>
  Object.fromEntries(list.map((one) => [one.id, one]));

/** Every figure and pattern, joined by id and never by position. */
function judge(anyPlan: Plan, form: FormId, answers: Answers) {
  const indexed = indexAnswers(anyPlan, form, answers);
  if (!indexed.ok) throw new Error(`${indexed.reason}: ${indexed.item}`);
  const score = scorePerson(anyPlan, form, indexed.row);
  return {
    ...score,
    areas: score.areas && byId(score.areas),
    tendingDifferences: byId(score.tendingDifferences),
    holdingDifferences: score.holdingDifferences && byId(score.holdingDifferences),
    patterns: findSoloPatterns(anyPlan, indexed.row, score),
  };
}

describe('the order of input never matters', PATIENT, () => {
  it('answers may come in any order', () => {
    const arb = answersArb.chain((answers) =>
      fc.tuple(fc.constant(answers), shuffled(Object.entries(answers))),
    );
    fc.assert(
      fc.property(formArb, arb, (form, [answers, entries]) => {
        expect(judge(plan, form, Object.fromEntries(entries))).toEqual(judge(plan, form, answers));
      }),
      { numRuns: RUNS },
    );
  });

  it('the lists of the bank may come in any order: items, areas, care, parts, pages, forms', () => {
    fc.assert(
      fc.property(formArb, answersArb, shuffledBankArb, (form, answers, mixed) => {
        const mixedPlan = compilePlan(bankSchema.parse(mixed));
        expectSameFigures(judge(mixedPlan, form, answers), judge(plan, form, answers));
      }),
      { numRuns: RUNS },
    );
  });
});

describe('what is not an answer', PATIENT, () => {
  it('absent, null and "did not come up" are the same', () => {
    const arb = fc.tuple(
      answersArb,
      fc.array(missingArb, { minLength: ALL_ITEMS.length, maxLength: ALL_ITEMS.length }),
    );
    fc.assert(
      fc.property(formArb, arb, (form, [answers, ways]) => {
        const otherwise = Object.fromEntries(
          ALL_ITEMS.flatMap((item, index) => {
            const answer = typeof answers[item] === 'number' ? answers[item] : ways[index];
            return answer === undefined ? [] : [[item, answer] as const];
          }),
        );
        expect(judge(plan, form, otherwise)).toEqual(judge(plan, form, answers));
      }),
      { numRuns: RUNS },
    );
  });

  it('the short form reads its 18 items and nothing else', () => {
    const arb = fc.tuple(answersArb, answersArb);
    fc.assert(
      fc.property(arb, ([answers, others]) => {
        const mixed = Object.fromEntries(
          ALL_ITEMS.map((item) => [
            item,
            (SHORT_ITEMS.includes(item) ? answers : others)[item] ?? null,
          ]),
        );
        expect(judge(plan, 'short', mixed)).toEqual(judge(plan, 'short', answers));
      }),
      { numRuns: RUNS },
    );
  });
});
