import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answers } from '@/domain/answers/answer';
import type { FormId } from '@/domain/bank/bank-schema';
import { findRetakeChanges, type RetakeChange } from '@/domain/scoring/retake-changes';
import { type PersonScore, scorePerson } from '@/domain/scoring/score-person';
import { answersArb, formArb, PATIENT, RUNS } from '../../support/answer-arbitraries';
import { answersBy, isReversed, TABLE } from '../../support/instrument-table';
import { plan, rowOf } from '../../support/published-bank';
import { answersFor } from '../../support/worked-example';

const scoreOf = (answers: Answers, form: FormId = 'full'): PersonScore =>
  scorePerson(plan, form, rowOf(form, answers));
const middle = scoreOf(answersBy(() => 2));
const changeOf = (changes: readonly RetakeChange[], figure: string): RetakeChange => {
  const found = changes.find((change) => change.figure === figure);
  if (found === undefined) throw new Error(`${figure} was left out`);
  return found;
};

describe('what moved between two results', PATIENT, () => {
  // instrument 2.6: "composite 11.0, tending balance 35.6, four-item area 30.5 points"
  it.each([
    ['composite', 11.0],
    ['tending', 35.6],
    ['reach', 30.5],
    ['met', 30.5],
    ['guard', 30.5],
  ])('needs on the full form, everything answered, for %s %f points', (figure, points) => {
    expect(changeOf(findRetakeChanges(middle, middle), figure).margin).toBeCloseTo(points, 1);
  });

  it('comes in the order composite, areas as in the bank, tending, holding', () => {
    expect(findRetakeChanges(middle, middle).map(({ figure }) => figure)).toEqual([
      'composite',
      ...TABLE.map(({ id }) => id),
      'tending',
      'holding',
    ]);
  });

  it('is on the short form the composite and tending, and no area', () => {
    const short = scoreOf(answersFor('A'), 'short');
    expect(findRetakeChanges(short, short).map(({ figure }) => figure)).toEqual([
      'composite',
      'tending',
    ]);
  });

  it.each<[string, string, RegExp]>([
    ['guard', 'that area', /^G\d/],
    ['reach', 'that area', /^R\d/],
    ['tending', 'tending', /^(RL1|CL1|UL1|UL3|UL4|PL2|TL1)/],
    ['holding', 'holding', /^(ML1|UL2|PL1|SL1|GL1)/],
  ])(
    'leaves out %s where either result has no answers for %s, and takes it as no 0',
    (figure, _, items) => {
      const lacking = scoreOf(answersBy((item) => (items.test(item) ? null : 2)));
      const whole = findRetakeChanges(middle, middle).map((change) => change.figure);
      const rest = whole.filter((name) => name !== figure);
      expect(findRetakeChanges(lacking, middle).map((change) => change.figure)).toEqual(rest);
      expect(findRetakeChanges(middle, lacking).map((change) => change.figure)).toEqual(rest);
    },
  );

  it('says nothing of two empty results', () => {
    expect(findRetakeChanges(scoreOf({}), scoreOf({}))).toEqual([]);
  });

  it('takes an area from one step to the next but one as moved: 50 points over 30.5', () => {
    const closer = scoreOf(
      answersBy((item) => {
        if (!/^P\d/.test(item)) return 2;
        return isReversed(item) ? 0 : 4;
      }),
    );
    const changes = findRetakeChanges(middle, closer);
    expect(changeOf(changes, 'repair')).toMatchObject({ first: 50, second: 100, isReliable: true });
    expect(changeOf(changes, 'reach')).toMatchObject({ first: 50, second: 50, isReliable: false });
    // One of eight areas by 50 points: 6.25 of the 11.0 that the composite needs.
    expect(changeOf(changes, 'composite')).toMatchObject({ second: 56.25, isReliable: false });
  });

  it('counts a move that ends on the line as moved, and none that ends before it', () => {
    // Errors of 3 and 4 points make a margin of 1.96 · 5 = 9.8.
    const withComposite = (score: number, sem: number): PersonScore => ({
      ...scoreOf({}),
      composite: { score, sem },
    });
    const moved = (from: number, to: number) =>
      findRetakeChanges(withComposite(from, 3), withComposite(to, 4)).map(
        ({ isReliable }) => isReliable,
      );
    expect(moved(50, 59.8)).toEqual([true]);
    expect(moved(59.8, 50)).toEqual([true]);
    expect(moved(50, 59.79)).toEqual([false]);
    expect(moved(59.79, 50)).toEqual([false]);
    const [change] = findRetakeChanges(withComposite(50, 3), withComposite(59.8, 4));
    expect(change?.margin).toBeCloseTo(9.8, 9);
  });

  it('back is as far as forth, with the same margin and the same verdict', () => {
    fc.assert(
      fc.property(formArb, answersArb, answersArb, (form, earlier, later) => {
        const [first, second] = [scoreOf(earlier, form), scoreOf(later, form)];
        const back = findRetakeChanges(second, first);
        const forth = findRetakeChanges(first, second);
        expect(back.map(({ figure }) => figure)).toEqual(forth.map(({ figure }) => figure));
        forth.forEach((change, index) => {
          const other = back[index];
          expect(other?.first).toBe(change.second);
          expect(other?.second).toBe(change.first);
          expect(other?.margin).toBeCloseTo(change.margin, 9);
          expect(other?.isReliable).toBe(change.isReliable);
        });
      }),
      { numRuns: RUNS },
    );
  });
});
