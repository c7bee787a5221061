import { describe, expect, it } from 'vitest';
import type { Answers } from '@/domain/answers/answer';
import type { FormId } from '@/domain/bank/bank-schema';
import { scorePerson } from '@/domain/scoring/score-person';
import {
  answersBy,
  ARRIVES,
  GOES_OUT,
  HOLDING_PAIRS,
  SHORT_AREA_ITEM,
  SHORT_TENDING_PAIRS,
  TABLE,
  TENDING_PAIRS,
} from '../../support/instrument-table';
import { plan, rowOf } from '../../support/published-bank';

const scoreOf = (form: FormId, answers: Answers) => scorePerson(plan, form, rowOf(form, answers));

/** Raw 3 to the named items, nothing else. */
const only = (items: readonly string[]): Answers =>
  Object.fromEntries(items.map((item) => [item, 3]));

const whole = answersBy(() => 2);
const without = (items: readonly string[]): Answers =>
  answersBy((item) => (items.includes(item) ? null : 2));

/** 22/√k by hand, to six places. */
const AREA_SEM: Record<number, number> = {
  2: 15.556349,
  3: 12.701706,
  4: 11,
  5: 9.838699,
  6: 8.981462,
};

/** Half of the items and at least two: 1 of 2 is half, yet not two. */
const AREA_RULE = [
  { areas: ['reach', 'met', 'room', 'repair', 'guard'], items: 4, needed: 2 },
  { areas: ['center'], items: 2, needed: 2 },
  { areas: ['space', 'renewal'], items: 6, needed: 3 },
];

describe('how many answers an area needs on the full form', () => {
  it('the table names each area once', () => {
    expect(AREA_RULE.flatMap((rule) => rule.areas).sort()).toEqual(TABLE.map((a) => a.id).sort());
  });

  for (const { areas, items, needed } of AREA_RULE) {
    for (const id of areas) {
      const all = TABLE.filter((area) => area.id === id)
        .flatMap((area) => area.intimacy)
        .flatMap((pair) => [`${pair}m`, `${pair}p`]);

      it(`${id} is scored from ${needed} of its ${items} items, with an SEM of 22/√k`, () => {
        expect(all).toHaveLength(items);
        for (let answered = 0; answered <= items; answered += 1) {
          for (const answers of [only(all.slice(0, answered)), only(all.slice(items - answered))]) {
            const { areas: scored } = scoreOf('full', answers);
            const area = scored?.find((one) => one.id === id);
            expect(area).toMatchObject({ answered, asked: items });
            if (answered < needed) expect(area).toMatchObject({ score: null, sem: null });
            else {
              expect(area?.score).not.toBeNull();
              expect(area?.sem).toBeCloseTo(AREA_SEM[answered] ?? NaN, 6);
            }
          }
        }
      });
    }
  }

  it('scores what is there by its mean: 3 and reversed 3 are 75 and 25 percent', () => {
    const room = (answers: Answers) =>
      scoreOf('full', answers).areas?.find((area) => area.id === 'room')?.score;
    expect(room({ C1m: 3, C1p: 3 })).toBe(75);
    expect(room({ C2m: 3, C2p: 3 })).toBe(25);
    expect(room({ C1m: 3, C2p: 3 })).toBe(50);
    // (4 + 1 + (4 − 0)) / 3 · 25
    expect(room({ C1m: 4, C1p: 1, C2m: 0 })).toBe(75);
  });

  it('gives no areas on the short form', () => {
    expect(scoreOf('short', whole).areas).toBeNull();
  });
});

describe('how many areas the composite needs', () => {
  const items = (form: FormId, area: (typeof TABLE)[number]): string[] =>
    form === 'short'
      ? [SHORT_AREA_ITEM[area.id]]
      : area.intimacy.flatMap((pair) => [`${pair}m`, `${pair}p`]);

  // Areas go in the order of the table. Full, all eight: 605 + 242 + 161.33 = 1008.33 under the root.
  // Without reach (121): + 968 − 121; without reach and met: + 2 · (968 − 121).
  // Short: 8 · 484 = 3872; each missing one + 484.
  const table: readonly [form: FormId, missing: number, sem: number | null][] = [
    ['full', 0, 3.96928],
    ['full', 1, 5.384198],
    ['full', 2, 6.497996],
    ['full', 3, null],
    ['full', 8, null],
    ['short', 0, 7.778175],
    ['short', 1, 8.25],
    ['short', 2, 8.696264],
    ['short', 3, null],
    ['short', 8, null],
  ];
  for (const [form, missing, sem] of table) {
    it(`${8 - missing} of 8 on the ${form} form: ${sem === null ? 'not scored' : `SEM ${sem}`}`, () => {
      const gone = TABLE.slice(0, missing).flatMap((area) => items(form, area));
      const { composite } = scoreOf(form, without(gone));
      if (sem === null) expect(composite).toBeNull();
      else {
        expect(composite?.score).toBe(50);
        expect(composite?.sem).toBeCloseTo(sem, 5);
      }
    });
  }

  it('weighs areas alike, however many items each has', () => {
    // center (2 items) at 100, all else at 50: (7 · 50 + 100) / 8
    const answers: Answers = { ...whole, U1m: 4, U1p: 4 };
    expect(scoreOf('full', answers).composite?.score).toBe(56.25);
    // and without reach: (6 · 50 + 100) / 7
    const blank: Answers = { ...answers, R1m: null, R1p: null, R2m: null };
    expect(scoreOf('full', blank).composite?.score).toBeCloseTo(400 / 7, 9);
  });
});

describe('how many pairs a balance needs', () => {
  // 24·√2/√n and √(SEM² + 36), by hand
  const ERRORS: Record<number, readonly [sem: number, se: number]> = {
    2: [24, 24.738634],
    3: [19.595918, 20.493902],
    4: [16.970563, 18],
    5: [15.178933, 16.321765],
    6: [13.856406, 15.099669],
    7: [12.82854, 14.162324],
  };
  const table = [
    { form: 'full', name: 'tending', pairs: TENDING_PAIRS, needed: 4 },
    { form: 'short', name: 'tending', pairs: SHORT_TENDING_PAIRS, needed: 2 },
    { form: 'full', name: 'holding', pairs: HOLDING_PAIRS, needed: 3 },
  ] as const;

  for (const { form, name, pairs, needed } of table) {
    it(`${name} on the ${form} form is scored from ${needed} of its ${pairs.length} pairs`, () => {
      for (let answered = 0; answered <= pairs.length; answered += 1) {
        for (const blank of ['m', 'p']) {
          const gone = pairs.slice(answered).map((pair) => pair + blank);
          const answers = answersBy((item) => {
            if (gone.includes(item)) return null;
            return item.endsWith('m') ? 3 : 2; // every answered pair: d = 25
          });
          const score = scoreOf(form, answers);
          if (answered < needed) expect(score[name]).toBeNull();
          else {
            const [sem, se] = ERRORS[answered] ?? [NaN, NaN];
            expect(score[name]?.value).toBe(25);
            expect(score[name]?.sem).toBeCloseTo(sem, 6);
            expect(score[name]?.se).toBeCloseTo(se, 6);
          }
          // 12.5 · (3 + 2)
          if (name === 'tending') expect(score.effort).toBe(answered < needed ? null : 62.5);
        }
      }
    });
  }

  it('counts a pair only if both twins are answered', () => {
    const { tendingDifferences } = scoreOf('full', { RL1m: 4, CL1p: 4, UL1m: 4, UL1p: 1 });
    expect(tendingDifferences).toHaveLength(7);
    for (const { id, value } of tendingDifferences)
      expect(value, id).toBe(id === 'UL1' ? 75 : null);
  });

  it('leaves one-sided answers out of the effort', () => {
    // four whole pairs at 3 and 1: 12.5 · 4 = 50; the fifth, one-sided at 4, is left out
    const answers: Answers = Object.fromEntries([
      ...TENDING_PAIRS.slice(0, 4).flatMap((pair) => [
        [`${pair}m`, 3],
        [`${pair}p`, 1],
      ]),
      [`${TENDING_PAIRS[4] ?? ''}m`, 4],
    ]);
    expect(scoreOf('full', answers).effort).toBe(50);
  });

  it('has no holding and no flow on the short form', () => {
    const { holding, holdingDifferences, flow } = scoreOf('short', whole);
    expect([holding, holdingDifferences, flow]).toEqual([null, null, null]);
  });
});

describe('how many pairs give and receive need', () => {
  // √((22·√2/√n)² + 36), by hand
  const SE: Record<number, number> = {
    5: 15.152558,
    6: 14.047538,
    7: 13.201731,
    8: 12.529964,
    9: 11.981467,
    10: 11.523888,
  };

  it('scored from 5 of 10 pairs with both sides answered', () => {
    for (let answered = 0; answered <= 10; answered += 1) {
      for (const side of [GOES_OUT, ARRIVES]) {
        const { flow } = scoreOf('full', without(side.slice(answered)));
        if (answered < 5) expect(flow).toBeNull();
        else {
          expect(flow).toMatchObject({ give: 50, receive: 50, value: 0, pairs: answered });
          expect(flow?.se).toBeCloseTo(SE[answered] ?? NaN, 6);
        }
      }
    }
  });

  it('keys reversed care, and counts "felt understood" for the one who gave it', () => {
    // Goes out: ten at 2; P2m at 0 is keyed 4, S1p 4: (8 · 2 + 4 + 4) / 10 · 25 = 60; arrives 50.
    const { flow } = scoreOf('full', { ...whole, P2m: 0, S1p: 4 });
    expect(flow).toMatchObject({ give: 60, receive: 50, value: 10 });
  });
});
