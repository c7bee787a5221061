import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { Answers } from '@/domain/answers/answer';
import type { FormId } from '@/domain/bank/bank-schema';
import { findSoloPatterns } from '@/domain/patterns/solo-patterns';
import { scorePerson } from '@/domain/scoring/score-person';
import {
  answersArb,
  constantAnswersArb,
  formArb,
  PATIENT,
  RUNS,
  stepArb,
} from '../../support/answer-arbitraries';
import { expectSameFigures, numbersIn } from '../../support/close-figures';
import {
  answersBy,
  INTIMACY_ITEMS,
  isReversed,
  SHORT_TENDING_PAIRS,
  twinOf,
} from '../../support/instrument-table';
import { plan, rowOf } from '../../support/published-bank';

const scoreOf = (form: FormId, answers: Answers) => scorePerson(plan, form, rowOf(form, answers));

/** Swaps the answers about me and about the partner; on the short form, of its four pairs. */
function swapSides(form: FormId, answers: Answers): Answers {
  const isPaired = (item: string): boolean =>
    form === 'full' || SHORT_TENDING_PAIRS.includes(item.slice(0, -1));
  return answersBy((item) => answers[isPaired(item) ? twinOf(item) : item] ?? null);
}

/** The figure as it stands after a swap. Adding 0 turns −0 into 0. */
const flip = (value: number | null): number | null => (value === null ? null : -value + 0);

describe('the laws of one score', PATIENT, () => {
  it('every item at its closest gives 100 in each area and in the composite, on both forms', () => {
    const arb = fc.tuple(formArb, fc.array(stepArb, { minLength: 26, maxLength: 26 }));
    fc.assert(
      fc.property(arb, ([form, others]) => {
        let next = 0;
        const score = scoreOf(
          form,
          answersBy((item) => {
            if (!INTIMACY_ITEMS.includes(item)) return others[next++] ?? null;
            return isReversed(item) ? 0 : 4;
          }),
        );
        expect(score.composite?.score).toBe(100);
        if (form === 'full') expect(score.areas).toHaveLength(8);
        for (const area of score.areas ?? []) expect(area.score, area.id).toBe(100);
      }),
      { numRuns: RUNS },
    );
  });

  it('swapping me and partner flips every difference, both balances and the flow', () => {
    fc.assert(
      fc.property(formArb, answersArb, (form, answers) => {
        const score = scoreOf(form, answers);
        const swapped = scoreOf(form, swapSides(form, answers));
        const flipAll = (pairs: typeof score.holdingDifferences) =>
          pairs && pairs.map(({ id, value }) => ({ id, value: flip(value) }));

        expectSameFigures(flipAll(swapped.tendingDifferences), score.tendingDifferences);
        expectSameFigures(flipAll(swapped.holdingDifferences), score.holdingDifferences);
        for (const figure of ['tending', 'holding', 'flow'] as const) {
          const [before, after] = [score[figure], swapped[figure]];
          expectSameFigures(flip(after?.value ?? null), before?.value ?? null);
          expectSameFigures([after?.se, after?.call], [before?.se, before?.call]);
        }
        expectSameFigures(
          [swapped.flow?.give, swapped.flow?.receive],
          [score.flow?.receive, score.flow?.give],
        );
      }),
      { numRuns: RUNS },
    );
  });

  it('swapping me and partner keeps effort, areas and composite', () => {
    fc.assert(
      fc.property(formArb, answersArb, (form, answers) => {
        const { effort, areas, composite } = scoreOf(form, answers);
        const swapped = scoreOf(form, swapSides(form, answers));
        expectSameFigures(
          { effort: swapped.effort, areas: swapped.areas, composite: swapped.composite },
          { effort, areas, composite },
        );
      }),
      { numRuns: RUNS },
    );
  });

  it('percents stay in 0 to 100, balances in −100 to 100, errors above 0', () => {
    const isBetween = (low: number, high: number, value: number | null | undefined): void => {
      if (value === null || value === undefined) return;
      expect(value).toBeGreaterThanOrEqual(low);
      expect(value).toBeLessThanOrEqual(high);
    };
    fc.assert(
      fc.property(formArb, answersArb, (form, answers) => {
        const score = scoreOf(form, answers);
        const { composite, tending, holding, flow, effort } = score;
        for (const figure of [...(score.areas ?? []), composite]) {
          isBetween(0, 100, figure?.score);
          isBetween(1e-9, 50, figure?.sem);
        }
        for (const percent of [effort, flow?.give, flow?.receive]) isBetween(0, 100, percent);
        for (const figure of [tending, holding, flow]) {
          isBetween(-100, 100, figure?.value);
          isBetween(6, 50, figure?.se);
        }
        for (const pair of [...score.tendingDifferences, ...(score.holdingDifferences ?? [])]) {
          isBetween(-100, 100, pair.value);
        }
        for (const figure of [tending, holding]) {
          if (figure) expect(figure.se).toBeGreaterThan(figure.sem);
        }
      }),
      { numRuns: RUNS },
    );
  });

  it('no answers whatever, constant or nearly none, give NaN or Infinity', () => {
    fc.assert(
      fc.property(formArb, fc.oneof(constantAnswersArb, answersArb), (form, answers) => {
        for (const figure of numbersIn(scoreOf(form, answers))) {
          expect(Number.isFinite(figure)).toBe(true);
        }
      }),
      { numRuns: RUNS },
    );
    for (const form of ['full', 'short'] as const) {
      for (const figure of numbersIn(scoreOf(form, {}))) expect(figure).not.toBeNaN();
    }
  });

  it('the same answer to both sides everywhere is no tilt and a flow of 0', () => {
    fc.assert(
      fc.property(formArb, answersArb, (form, answers) => {
        const mirrored = answersBy((item) => {
          const me = item.endsWith('p') ? twinOf(item) : item;
          return answers[me] ?? null;
        });
        const { tending, holding, flow } = scoreOf(form, mirrored);
        for (const figure of [tending, holding, flow]) {
          if (figure) expect([figure.value, figure.call]).toEqual([0, 'too-close']);
        }
      }),
      { numRuns: RUNS },
    );
  });
});

describe('the scorer as a function of its inputs alone', PATIENT, () => {
  /** Runs a call in a world where reading clock, chance, place or storage throws. */
  function inAnEmptyWorld<T>(call: () => T): T {
    const refuse = (): never => {
      throw new Error('the scorer looked outside its inputs');
    };
    const forbidden = new Proxy(refuse, { get: refuse, construct: refuse, apply: refuse });
    vi.spyOn(Math, 'random').mockImplementation(refuse);
    for (const name of ['Date', 'performance', 'Intl', 'crypto', 'localStorage', 'process']) {
      vi.stubGlobal(name, forbidden);
    }
    try {
      return call();
    } finally {
      vi.unstubAllGlobals();
      vi.restoreAllMocks();
    }
  }

  const judge = (form: FormId, answers: Answers) => {
    const row = rowOf(form, answers);
    const score = scorePerson(plan, form, row);
    return { score, patterns: findSoloPatterns(plan, row, score) };
  };

  it('would be caught reading the clock, and chance comes back afterwards', () => {
    expect(() => inAnEmptyWorld(() => Date.now())).toThrow('outside its inputs');
    expect(() => inAnEmptyWorld(() => Math.random())).toThrow('outside its inputs');
    expect(Math.random()).toBeLessThan(1);
    expect(Date.now()).toBeGreaterThan(0);
  });

  it('gives the same result twice, also where clock, chance, locale and storage throw', () => {
    fc.assert(
      fc.property(formArb, answersArb, (form, answers) => {
        const first = judge(form, answers);
        expect(judge(form, answers)).toEqual(first);
        expect(inAnEmptyWorld(() => judge(form, answers))).toEqual(first);
      }),
      { numRuns: RUNS },
    );
  });

  it('leaves answers, row and plan as they were', () => {
    const planBefore = structuredClone(plan);
    fc.assert(
      fc.property(formArb, answersArb, (form, answers) => {
        const frozen = Object.freeze({ ...answers });
        const row = rowOf(form, frozen);
        const rowBefore = row.slice();
        const score = scorePerson(plan, form, row);
        const scoreBefore = structuredClone(score);
        findSoloPatterns(plan, row, score);
        expect(frozen).toEqual(answers);
        expect(row).toEqual(rowBefore);
        expect(score).toEqual(scoreBefore);
      }),
      { numRuns: RUNS },
    );
    expect(plan).toEqual(planBefore);
  });
});
