import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answers } from '@/domain/answers/answer';
import { findSoloPatterns } from '@/domain/patterns/solo-patterns';
import { scorePerson } from '@/domain/scoring/score-person';
import { answersArb, PATIENT, RUNS } from '../../support/answer-arbitraries';
import { ALL_ITEMS } from '../../support/instrument-table';
import { plan, rowOf } from '../../support/published-bank';
import { slowScore } from '../../support/slow-scorer';
import { answersFor } from '../../support/worked-example';

/** What a person who holds everything in must never be told: instrument, the harm to fear most. */
const NEVER = ['shared-weight', 'my-partner-carries-more', 'nothing-stands-out', 'too-few-answers'];

function told(answers: Answers): string[] {
  const row = rowOf('full', answers);
  const { headline, notes } = findSoloPatterns(plan, row, scorePerson(plan, 'full', row));
  return [headline, ...notes];
}

/** By the second scorer, so that the law does not lean on the code that it guards. */
function holdingTiltsToSelf(answers: Answers): boolean {
  const { holding } = slowScore('full', answers);
  return holding !== null && holding.value > 0 && holding.call !== 'too-close';
}

const profile = answersFor('holding-back');

/** A few items moved by one step or left blank. */
const nearbyArb: fc.Arbitrary<Answers> = fc
  .uniqueArray(fc.tuple(fc.constantFrom(...ALL_ITEMS), fc.constantFrom(-1, 1, null)), {
    selector: ([item]) => item,
    minLength: 1,
    maxLength: 15,
  })
  .map((moves) => {
    const moved = moves.map(([item, by]) => {
      const answer = profile[item];
      if (by === null || typeof answer !== 'number') return [item, null];
      return [item, Math.max(0, Math.min(4, answer + by))];
    });
    return { ...profile, ...Object.fromEntries(moved) } as Answers;
  });

describe('someone who gives in, smooths over and hides feelings', PATIENT, () => {
  it('is seen as such in the worked example, tending with the partner, holding with the self', () => {
    const { tending } = slowScore('full', profile);
    expect(tending?.value).toBeLessThan(0);
    expect(holdingTiltsToSelf(profile)).toBe(true);
    expect(told(profile)).toContain('held-in');
  });

  it('is never told that all is well or that the partner carries more, in any nearby answers', () => {
    fc.assert(
      fc.property(nearbyArb, (answers) => {
        fc.pre(holdingTiltsToSelf(answers));
        const patterns = told(answers);
        for (const id of NEVER) expect(patterns).not.toContain(id);
        expect(patterns).toContain('held-in');
      }),
      { numRuns: 2 * RUNS },
    );
  });

  it('is never told so in any answers at all where holding tilts to the answerer', () => {
    fc.assert(
      fc.property(answersArb, (answers) => {
        fc.pre(holdingTiltsToSelf(answers));
        const patterns = told(answers);
        for (const id of NEVER) expect(patterns).not.toContain(id);
        expect(['i-carry-more', 'held-in']).toContain(patterns[0]);
      }),
      { numRuns: RUNS },
    );
  });
});
