import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answers } from '@/domain/answers/answer';
import { findCouplePatterns } from '@/domain/patterns/couple-patterns';
import { answersArb, PATIENT, RUNS } from '../../support/answer-arbitraries';
import { compareTakers } from '../../support/comparing';
import { coupleArb } from '../../support/couple-arbitraries';
import { HOLDING_PAIRS } from '../../support/instrument-table';
import type { Taker } from '../../support/slow-comparer';
import { slowScore } from '../../support/slow-scorer';
import { answersFor } from '../../support/worked-example';

const ALL_IS_WELL = ['shared-weight', 'close-in-both-eyes'];

function told(a: Taker, b: Taker): readonly string[] {
  const { headline, notes } = findCouplePatterns(compareTakers(a, b));
  return [headline, ...notes];
}

/** By the second scorer, so that the law does not lean on the code that it guards. */
function holdingTilts(answers: Answers): boolean {
  const { holding } = slowScore('full', answers);
  return holding !== null && holding.call !== 'too-close';
}

const full = (answers: Answers, sharesHolding: boolean): Taker => ({
  form: 'full',
  answers,
  sharesHolding,
});

describe('a couple of which one gives in, smooths over and hides feelings', PATIENT, () => {
  const profile = answersFor('holding-back');

  it('is never told that all is well, whatever the other answers and whoever shows what', () => {
    fc.assert(
      fc.property(answersArb, fc.boolean(), fc.boolean(), (other, first, second) => {
        for (const id of ALL_IS_WELL) {
          expect(told(full(profile, first), full(other, second))).not.toContain(id);
          expect(told(full(other, second), full(profile, first))).not.toContain(id);
        }
      }),
      { numRuns: RUNS },
    );
  });

  it('is never told so where both show a holding that tilts, even if they look close and even', () => {
    const holdIn = (answers: Answers, side: 'm' | 'p', least: number): Answers => {
      const other = side === 'm' ? 'p' : 'm';
      const changes = HOLDING_PAIRS.flatMap((pair, at) => [
        [`${pair}${side}`, at < least ? 4 : 3],
        [`${pair}${other}`, 1],
      ]);
      return { ...answers, ...Object.fromEntries(changes) } as Answers;
    };
    const sideArb = fc.constantFrom('m' as const, 'p' as const);
    let wouldBe = 0;
    fc.assert(
      fc.property(coupleArb, sideArb, fc.nat(5), fc.boolean(), ([a, b], side, least, isFirst) => {
        const held = holdIn(a.answers, side, least);
        expect(holdingTilts(held)).toBe(true);
        const [one, other] = [full(held, true), full(b.answers, true)];
        const known = slowScore('full', b.answers).holding !== null;
        const pair = isFirst ? ([one, other] as const) : ([other, one] as const);
        expect(told(...pair)).not.toContain('shared-weight');
        if (known) expect(told(...pair)).not.toContain('close-in-both-eyes');

        const unseen = told(full(held, false), full(b.answers, false));
        if (unseen.includes('close-in-both-eyes')) wouldBe += 1;
      }),
      { numRuns: 2 * RUNS },
    );
    expect(wouldBe).toBeGreaterThan(RUNS / 50);
  });
});
