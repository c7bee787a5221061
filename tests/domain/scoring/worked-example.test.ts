import { describe, expect, it } from 'vitest';
import { findSoloPatterns } from '@/domain/patterns/solo-patterns';
import { scorePerson } from '@/domain/scoring/score-person';
import { plan, rowOf } from '../../support/published-bank';
import { answersFor, workedExample } from '../../support/worked-example';

/** Flattens to path → leaf, so that every figure is compared and none is left out. */
function leaves(value: unknown, path = ''): [string, unknown][] {
  if (value === null || typeof value !== 'object') return [[path, value]];
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, `${path}/${key}`));
}

/** Our result in the worked example's own words. */
function inItsWords(name: string) {
  const { form } = workedExample.scores[name] ?? {};
  if (form === undefined) throw new Error(`no scores for ${name}`);
  const row = rowOf(form, answersFor(name));
  const score = scorePerson(plan, form, row);
  const differences = [...score.tendingDifferences, ...(score.holdingDifferences ?? [])];
  const { headline, notes } = findSoloPatterns(plan, row, score);
  return {
    form: score.form,
    area:
      score.areas &&
      Object.fromEntries(
        score.areas.map(({ id, score: percent, sem, answered }) => [
          id,
          { score: percent, sem, answered },
        ]),
      ),
    intimacy: score.composite?.score ?? null,
    intimacySem: score.composite?.sem ?? null,
    pairDifference: Object.fromEntries(differences.map(({ id, value }) => [id, value])),
    tendingBalance: score.tending,
    holdingBalance: score.holding,
    effort: score.effort,
    give: score.flow?.give ?? null,
    receive: score.flow?.receive ?? null,
    flow: score.flow && { value: score.flow.value, se: score.flow.se, call: score.flow.call },
    headline,
    notes,
  };
}

describe('the worked example', () => {
  it('holds eight results to be met', () => {
    expect(Object.keys(workedExample.scores)).toHaveLength(8);
  });

  for (const name of Object.keys(workedExample.scores)) {
    it(`is met by ${name} in every figure to 1e-9, headline and notes included`, () => {
      const expected = new Map(leaves(workedExample.scores[name]));
      const actual = new Map(leaves(inItsWords(name)));
      expect([...actual.keys()].sort()).toEqual([...expected.keys()].sort());
      for (const [path, want] of expected) {
        const got = actual.get(path);
        if (typeof want !== 'number') expect(got, path).toBe(want);
        else expect(Math.abs((got as number) - want), `${path}: ${String(got)}`).toBeLessThan(1e-9);
      }
    });
  }

  for (const [name, banned] of Object.entries(workedExample.mustNever)) {
    it(`never tells ${name} that all is well`, () => {
      const row = rowOf('full', answersFor(name));
      const { headline, notes } = findSoloPatterns(plan, row, scorePerson(plan, 'full', row));
      expect(banned.length).toBeGreaterThan(0);
      for (const id of banned) expect([headline, ...notes]).not.toContain(id);
    });
  }
});
