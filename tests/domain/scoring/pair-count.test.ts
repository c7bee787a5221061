import { describe, expect, it } from 'vitest';
import { countPairs } from '@/domain/scoring/score-balances';
import { plan, rowOf } from '../../support/published-bank';
import { answersFor } from '../../support/worked-example';

const { tending, holding } = plan.forms.full;

describe('counting pairs', () => {
  it('counts every pair that has both its answers', () => {
    expect(countPairs(tending, rowOf('full', answersFor('even')))).toBe(7);
  });

  it('leaves out a pair that lacks one of them', () => {
    // GL1p is blank in A; in sparse only UL1 of the tending pairs has both.
    expect(holding && countPairs(holding, rowOf('full', answersFor('A')))).toBe(4);
    expect(countPairs(tending, rowOf('full', answersFor('sparse')))).toBe(1);
  });

  it('counts none where nothing was answered', () => {
    expect(countPairs(tending, rowOf('full', {}))).toBe(0);
  });
});
