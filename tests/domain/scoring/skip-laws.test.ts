import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answers } from '@/domain/answers/answer';
import type { FormId } from '@/domain/bank/bank-schema';
import { scorePerson } from '@/domain/scoring/score-person';
import {
  answersArb,
  formArb,
  missingArb,
  PATIENT,
  RUNS,
  stepArb,
} from '../../support/answer-arbitraries';
import { ALL_ITEMS, answersBy, itemsOf } from '../../support/instrument-table';
import { plan, rowOf } from '../../support/published-bank';

type Given = Answers[string] | undefined;

/** Every error of a score by name; undefined where the figure is not scored. */
function errorsOf(form: FormId, answers: Answers): Record<string, number | undefined> {
  const score = scorePerson(plan, form, rowOf(form, answers));
  const areas = (score.areas ?? []).map((area) => [area.id, area.sem ?? undefined]);
  return {
    ...Object.fromEntries(areas),
    composite: score.composite?.sem,
    tendingSem: score.tending?.sem,
    tendingSe: score.tending?.se,
    holdingSem: score.holding?.sem,
    holdingSe: score.holding?.se,
    flowSe: score.flow?.se,
  };
}

/** Skips one item and expects that nothing still scored, or newly scored, got more certain. */
function expectNoNarrowing(form: FormId, answers: Answers, item: string, skip: Given): void {
  const before = errorsOf(form, answers);
  const after = errorsOf(form, { ...answers, [item]: skip } as Answers);
  for (const [name, error] of Object.entries(after)) {
    if (error === undefined) continue;
    const was = before[name];
    if (was === undefined) expect.fail(`${name} became scored by skipping ${item}`);
    if (error < was - 1e-12) expect(error, `${name}, skipping ${item}`).toBeGreaterThanOrEqual(was);
  }
}

describe('a further skip never narrows an error', PATIENT, () => {
  it('of any figure that stays scored, whichever answered item is skipped and however', () => {
    const arb = formArb.chain((form) =>
      fc.tuple(fc.constant(form), answersArb, fc.constantFrom(...itemsOf(form)), missingArb),
    );
    fc.assert(
      fc.property(arb, ([form, answers, item, skip]) => {
        expectNoNarrowing(form, answers, item, skip);
      }),
      { numRuns: RUNS },
    );
  });

  it('directed: every item in turn, from random starting rows', () => {
    fc.assert(
      fc.property(formArb, answersArb, (form, answers) => {
        for (const item of itemsOf(form)) expectNoNarrowing(form, answers, item, null);
      }),
      { numRuns: RUNS },
    );
  });

  it('directed: skipping on and on in any order, until nothing is left', () => {
    const arb = fc.tuple(
      formArb,
      stepArb,
      fc.shuffledSubarray([...ALL_ITEMS], { minLength: ALL_ITEMS.length }),
    );
    fc.assert(
      fc.property(arb, ([form, step, order]) => {
        let answers = answersBy(() => step);
        for (const item of order) {
          expectNoNarrowing(form, answers, item, null);
          answers = { ...answers, [item]: null };
        }
      }),
      { numRuns: RUNS },
    );
  });

  // All eight areas: 5 · 22²/4 + 22²/2 + 2 · 22²/6 = 605 + 242 + 161.33 = 1008.33; √/8 = 3.9693.
  // Leaving the center out of sum and count alike, √766.33/7 = 3.9547, would narrow the error.
  it('directed: un-scoring the noisiest area widens the error of the composite', () => {
    const whole = answersBy(() => 2);
    const composite = (answers: Answers) => errorsOf('full', answers)['composite'];
    expect(composite(whole)).toBeCloseTo(3.9693, 4);
    // 1008.33 − 242 + 2 · 22² = 1734.33; √/8 = 5.2057
    expect(composite({ ...whole, U1p: null })).toBeCloseTo(5.2057, 4);
    // 5 · 22²/4 − 22²/4 + 22²/2 for the reach of two answers; then 2 · 22² for one: it counts double.
    const twoLeft = { ...whole, R1m: null, R1p: null };
    expect(composite(twoLeft)).toBeCloseTo(Math.sqrt(1008.3333333 - 121 + 242) / 8, 6);
    expect(composite({ ...twoLeft, R2m: null })).toBeCloseTo(
      Math.sqrt(1008.3333333 - 121 + 968) / 8,
      6,
    );
  });

  // Short: 8 · 22² = 3872; √/8 = 7.7782. One area gone: 7 · 22² + 2 · 22² = 4356; 66/8 = 8.25.
  it('directed: on the short form each skipped area widens the error of the composite', () => {
    const whole = answersBy(() => 2);
    expect(errorsOf('short', whole)['composite']).toBeCloseTo(7.7782, 4);
    for (const item of ['R1m', 'M1p', 'C1p', 'U1p', 'P2m', 'S1m', 'G1p', 'T3m']) {
      expect(errorsOf('short', { ...whole, [item]: null })['composite']).toBeCloseTo(8.25, 9);
    }
  });
});
