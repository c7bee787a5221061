import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answers } from '@/domain/answers/answer';
import { indexAnswers, MISSING } from '@/domain/answers/answer-row';
import { scorePerson } from '@/domain/scoring/score-person';
import { answersArb, formArb, missingArb, PATIENT, RUNS } from '../../support/answer-arbitraries';
import { ALL_ITEMS, answersBy, itemsOf, SHORT_ITEMS } from '../../support/instrument-table';
import { plan, rowOf } from '../../support/published-bank';

/** Answers as they might come from a file: not what the type promises. */
const unchecked = (answers: Record<string, unknown>): Answers => answers as Answers;

const notSteps = [
  5,
  -1,
  2.5,
  Number.NaN,
  '3',
  Infinity,
  -Infinity,
  256,
  -0.5,
  '',
  'X',
  true,
  {},
  [3],
];

describe('putting answers into a row', PATIENT, () => {
  for (const wrong of notSteps) {
    it(`refuses ${JSON.stringify(wrong)} (${String(wrong)}) by the name of its item`, () => {
      for (const form of ['full', 'short'] as const) {
        for (const item of ALL_ITEMS) {
          expect(indexAnswers(plan, form, unchecked({ R1m: 3, [item]: wrong }))).toEqual({
            ok: false,
            reason: 'not-a-step',
            item,
          });
        }
      }
    });
  }

  it('takes 0 and 4, the ends of the scale', () => {
    const row = rowOf('full', { R1m: 0, R2m: 4 });
    expect(row[plan.positions.get('R1m') ?? -1]).toBe(0);
    expect(row[plan.positions.get('R2m') ?? -1]).toBe(4);
  });

  it('refuses an unknown item by name, whatever its answer, also names that objects are born with', () => {
    const names = fc.oneof(
      fc.string().filter((name) => !ALL_ITEMS.includes(name)),
      fc.constantFrom('Z9m', 'R1', 'r1m', 'R1m ', 'toString', 'constructor', 'A3', ''),
    );
    const wrongOrNot = fc.constantFrom<unknown>(3, 0, null, undefined, 'x', 5);
    fc.assert(
      fc.property(formArb, answersArb, names, wrongOrNot, (form, answers, item, answer) => {
        const input = unchecked(Object.fromEntries([...Object.entries(answers), [item, answer]]));
        expect(indexAnswers(plan, form, input)).toEqual({
          ok: false,
          reason: 'unknown-item',
          item,
        });
      }),
      { numRuns: RUNS },
    );
    const fromFile = unchecked(JSON.parse('{ "__proto__": 3 }') as Record<string, unknown>);
    expect(indexAnswers(plan, 'full', fromFile)).toMatchObject({ ok: false, item: '__proto__' });
  });

  it('puts each answer of the form in its own place and leaves all else missing', () => {
    fc.assert(
      fc.property(formArb, answersArb, (form, answers) => {
        const row = rowOf(form, answers);
        expect(row).toHaveLength(60);
        for (const item of ALL_ITEMS) {
          const answer = itemsOf(form).includes(item) ? answers[item] : null;
          expect(row[plan.positions.get(item) ?? -1]).toBe(
            typeof answer === 'number' ? answer : MISSING,
          );
        }
      }),
      { numRuns: RUNS },
    );
  });

  it('checks also the answers that the short form leaves out', () => {
    expect(SHORT_ITEMS).not.toContain('S3p');
    expect(indexAnswers(plan, 'short', unchecked({ S3p: 5 }))).toMatchObject({
      ok: false,
      item: 'S3p',
    });
  });

  it('never takes a missing answer for 0: one zero moves a score, one blank does not', () => {
    fc.assert(
      fc.property(missingArb, (none) => {
        // Reach at 3, 3, 3 and one more: with a blank 100·3/4 = 75, with a 0 100·2.25/4 = 56.25.
        const whole = answersBy(() => 3);
        const areaOf = (answers: Answers) =>
          scorePerson(plan, 'full', rowOf('full', answers)).areas?.find(({ id }) => id === 'reach');
        expect(areaOf(unchecked({ ...whole, R1m: none }))).toMatchObject({
          score: 75,
          answered: 3,
        });
        expect(areaOf({ ...whole, R1m: 0 })).toMatchObject({ score: 56.25, answered: 4 });
      }),
      { numRuns: 10 },
    );
  });
});
