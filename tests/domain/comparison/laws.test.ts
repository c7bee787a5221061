import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findCouplePatterns } from '@/domain/patterns/couple-patterns';
import { constantAnswersArb, formArb, PATIENT, RUNS } from '../../support/answer-arbitraries';
import { expectSameFigures, numbersIn } from '../../support/close-figures';
import { compareTakers } from '../../support/comparing';
import { coupleArb } from '../../support/couple-arbitraries';

/** The figure as it stands for the other of the two. Adding 0 turns −0 into 0. */
const flip = (value: number | null): number | null => (value === null ? null : -value + 0);

function flipFigure<T extends { readonly value: number } | null>(figure: T) {
  return figure && { ...figure, value: flip(figure.value) };
}

describe('the laws of one comparison', PATIENT, () => {
  it('swapping A and B flips D and J, keeps G, closeness and patterns, turns the roles', () => {
    fc.assert(
      fc.property(coupleArb, ([a, b]) => {
        const there = compareTakers(a, b);
        const back = compareTakers(b, a);
        const areas = there.areas?.map(({ id, difference }) => ({
          id,
          difference: flipFigure(difference),
        }));
        expectSameFigures(back.areas, areas ?? null);
        expectSameFigures(back.composite, flipFigure(there.composite));
        expectSameFigures(back.joint, flipFigure(there.joint));
        expectSameFigures(back.gap, there.gap);
        expectSameFigures(back.closeness, there.closeness);
        const roles = there.roles.map((role) => ({ ...role, a: flip(role.b), b: flip(role.a) }));
        expectSameFigures(back.roles, roles);
        const { holding } = there;
        expectSameFigures(
          back.holding,
          holding && { a: flipFigure(holding.b), b: flipFigure(holding.a) },
        );
        expectSameFigures({ a: back.b, b: back.a }, { a: there.a, b: there.b });
        expect(findCouplePatterns(back)).toEqual(findCouplePatterns(there));
        expect([back.form, back.hasTwoForms, back.hasTwoLanguages]).toEqual([
          there.form,
          there.hasTwoForms,
          there.hasTwoLanguages,
        ]);
      }),
      { numRuns: RUNS },
    );
  });

  it('J stays in −100 to 100, G in −200 to 200, MAD in 0 to 100, every error above 0', () => {
    const isWithin = (most: number, value: number | null | undefined): void => {
      if (value !== null && value !== undefined) expect(Math.abs(value)).toBeLessThanOrEqual(most);
    };
    fc.assert(
      fc.property(coupleArb, ([a, b]) => {
        const { areas, composite, joint, gap, closeness, roles, holding } = compareTakers(a, b);
        const differences = (areas ?? []).map(({ difference }) => difference);
        for (const figure of [joint, composite, ...differences]) isWithin(100, figure?.value);
        isWithin(200, gap?.value);
        isWithin(100, closeness?.mad);
        for (const figure of [holding?.a, holding?.b]) isWithin(100, figure?.value);
        for (const role of roles) {
          isWithin(100, role.a);
          isWithin(100, role.b);
        }
        for (const figure of [joint, gap, composite, ...differences, holding?.a, holding?.b]) {
          if (figure) expect(figure.se).toBeGreaterThan(0);
        }
        if (closeness) expect(closeness.noise).toBeGreaterThan(0);
      }),
      { numRuns: RUNS },
    );
  });

  it('a couple in which nobody shows what they hold in has no holding line', () => {
    fc.assert(
      fc.property(coupleArb, fc.boolean(), ([a, b], isFirst) => {
        const hidden = { ...(isFirst ? a : b), sharesHolding: false };
        const comparison = isFirst ? compareTakers(hidden, b) : compareTakers(a, hidden);
        expect(comparison.holding).toBeNull();
        const { headline, notes } = findCouplePatterns(comparison);
        expect([headline, ...notes]).not.toContain('shared-weight');
      }),
      { numRuns: RUNS },
    );
  });

  it('one answer to everything never gives NaN or infinity', () => {
    const takerArb = fc.record({
      form: formArb,
      answers: constantAnswersArb,
      sharesHolding: fc.boolean(),
    });
    fc.assert(
      fc.property(takerArb, takerArb, (a, b) => {
        for (const number of numbersIn(compareTakers(a, b)))
          expect(number).toSatisfy(Number.isFinite);
      }),
      { numRuns: RUNS },
    );
  });
});
