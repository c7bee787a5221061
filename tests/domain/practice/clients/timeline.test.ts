import { describe, expect, it } from 'vitest';
import type { FormId } from '@/domain/bank/bank-schema';
import { scoreResponse, traceRounds } from '@/domain/practice/clients/timeline';
import { hexOf, responseWith } from '../../../support/practice/responses';
import { plan } from '../../../support/published-bank';
import { answersFor, workedExample } from '../../../support/worked-example';

function roundOf(name: string, day: string, form: FormId = 'full') {
  const response = responseWith({ answers: answersFor(name), form, day });
  const scored = scoreResponse(plan, { record: hexOf(`${name} ${day}`, 32), response });
  if (!scored.ok) throw new Error('not scored');
  return scored.round;
}

const expected = (name: string) => {
  const score = workedExample.scores[name];
  if (score === undefined) throw new Error(name);
  return score;
};

describe('a round', () => {
  it('has the figures of the worked example', () => {
    const { score, day } = roundOf('A', '2026-01-10');
    expect(score.composite?.score).toBeCloseTo(expected('A').intimacy ?? NaN, 9);
    expect(score.tending?.value).toBeCloseTo(expected('A').tendingBalance?.value ?? NaN, 9);
    expect(score.holding?.value).toBeCloseTo(expected('A').holdingBalance?.value ?? NaN, 9);
    expect(day).toBe(Date.UTC(2026, 0, 10) / 86_400_000);
  });

  it('is refused where its rules are not here, or an item is not of its bank', () => {
    const record = hexOf('r', 32);
    const response = responseWith();
    expect(scoreResponse(plan, { record, response: { ...response, scoring: '2' } })).toEqual({
      ok: false,
      record,
    });
    const foreign = { ...response, answers: { ...response.answers, Z9m: 1 as const } };
    expect(scoreResponse(plan, { record, response: foreign })).toEqual({ ok: false, record });
  });
});

describe('rounds over time', () => {
  const january = roundOf('A', '2026-01-10');
  const february = roundOf('B', '2026-02-07');
  const soon = roundOf('even', '2026-02-08');

  it('stand in the order of their days, and each is set beside the latest one 28 days before', () => {
    for (const rounds of [
      [january, february, soon],
      [soon, february, january],
    ]) {
      const traced = traceRounds(rounds);
      expect(traced.map(({ record }) => record)).toEqual(
        [january, february, soon].map(({ record }) => record),
      );
      expect(traced[0]?.change).toBeNull();
      expect(traced[1]?.change).toMatchObject({ check: 'comparable', since: january.record });
      // One day after February, and 29 after January.
      expect(traced[2]?.change).toMatchObject({ check: 'comparable', since: january.record });
    }
  });

  it('are set beside the latest of several that lie 28 days back, not the first', () => {
    const march = roundOf('A', '2026-03-20');
    const traced = traceRounds([january, february, march]);
    expect(traced[2]?.change).toMatchObject({ check: 'comparable', since: february.record });
  });

  it('say what moved beyond its margin: 1.96 · √(SEM1² + SEM2²) of the worked example', () => {
    const [, second] = traceRounds([january, february]);
    if (second?.change?.check !== 'comparable') throw new Error('not comparable');
    const composite = second.change.changes.find(({ figure }) => figure === 'composite');
    const [a, b] = [expected('A'), expected('B')];
    const margin = 1.96 * Math.hypot(a.intimacySem ?? NaN, b.intimacySem ?? NaN);
    expect(composite?.margin).toBeCloseTo(margin, 9);
    const moved = Math.abs((b.intimacy ?? NaN) - (a.intimacy ?? NaN));
    expect(composite?.isReliable).toBe(moved >= margin);
    expect(moved).toBeGreaterThan(margin);
  });

  it.each([
    ['too-soon', roundOf('B', '2026-02-06')],
    ['other-form', roundOf('B', '2026-03-10', 'short')],
  ])('are not compared where it is %s', (check, later) => {
    expect(traceRounds([january, later])[1]?.change).toEqual({ check });
  });

  it('are none where there are none', () => {
    expect(traceRounds([])).toEqual([]);
  });
});
