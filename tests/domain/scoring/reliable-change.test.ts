import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkRetake, scoreChange, type Taken } from '@/domain/scoring/reliable-change';
import { PATIENT, RUNS } from '../../support/answer-arbitraries';

const COMPOSITE_SEM = Math.sqrt((5 * 22 ** 2) / 4 + 22 ** 2 / 2 + (2 * 22 ** 2) / 6) / 8;
const TENDING_SEM = (24 * Math.SQRT2) / Math.sqrt(7);

describe('reliable change', PATIENT, () => {
  // instrument 2.6: "composite 11.0, tending balance 35.6, four-item area 30.5 points"
  const table = [
    { figure: 'the composite', sem: COMPOSITE_SEM, points: 11.0 },
    { figure: 'the tending balance', sem: TENDING_SEM, points: 35.6 },
    { figure: 'a four-item area', sem: 11, points: 30.5 },
  ];
  for (const { figure, sem, points } of table) {
    it(`of ${figure} needs ${points} points, up or down`, () => {
      for (const from of [40, 0, -12.5]) {
        for (const sign of [1, -1]) {
          const move = (by: number) =>
            scoreChange({ value: from, sem }, { value: from + sign * by, sem }).isReliable;
          expect(move(points + 0.1)).toBe(true);
          expect(move(points - 0.1)).toBe(false);
        }
      }
    });
  }

  it('takes both errors, squared, and keeps the sign: 6 points over errors 3 and 4 are 6/5', () => {
    expect(scoreChange({ value: 1, sem: 3 }, { value: 7, sem: 4 })).toEqual({
      z: 1.2,
      isReliable: false,
    });
    expect(scoreChange({ value: 7, sem: 4 }, { value: 1, sem: 3 }).z).toBe(-1.2);
    expect(scoreChange({ value: -3, sem: 3 }, { value: 7, sem: 4 }).z).toBe(2);
  });

  it('holds at |z| = 1.96 with the tolerance on z', () => {
    // errors 3 and 4 make one z worth five points
    const isReliable = (z: number) =>
      scoreChange({ value: 0, sem: 3 }, { value: 5 * z, sem: 4 }).isReliable;
    for (const sign of [1, -1]) {
      expect(isReliable(sign * 1.96)).toBe(true);
      expect(isReliable(sign * (1.96 - 5e-10))).toBe(true);
      expect(isReliable(sign * (1.96 - 2e-9))).toBe(false);
      expect(isReliable(sign * 1.97)).toBe(true);
      expect(isReliable(sign * 1.95)).toBe(false);
    }
    expect(isReliable(0)).toBe(false);
  });

  it('back is as far as forth', () => {
    const value = fc.double({ min: -100, max: 100, noNaN: true });
    const sem = fc.double({ min: 1, max: 40, noNaN: true });
    const measured = fc.record({ value, sem });
    fc.assert(
      fc.property(measured, measured, (first, second) => {
        const forth = scoreChange(first, second);
        const back = scoreChange(second, first);
        expect(back.z).toBeCloseTo(-forth.z, 9);
        expect(back.isReliable).toBe(forth.isReliable);
      }),
      { numRuns: RUNS },
    );
  });
});

describe('whether a retake may be compared', () => {
  const first: Taken = { bank: '1.0.0', form: 'full', day: 100 };
  const table: readonly [why: string, second: Partial<Taken>, verdict: string][] = [
    ['28 days later', { day: 128 }, 'comparable'],
    ['a year later', { day: 465 }, 'comparable'],
    ['27 days later', { day: 127 }, 'too-soon'],
    ['on the same day', { day: 100 }, 'too-soon'],
    ['dated before the first', { day: 60 }, 'too-soon'],
    ['on the other form', { day: 128, form: 'short' }, 'other-form'],
    ['on the other form, and too soon', { day: 101, form: 'short' }, 'other-form'],
    ['a minor version on', { day: 128, bank: '1.4.0' }, 'comparable'],
    ['a patch on', { day: 128, bank: '1.0.7' }, 'comparable'],
    ['a major version on', { day: 128, bank: '2.0.0' }, 'other-major'],
    [
      'a major version of two digits that starts alike',
      { day: 128, bank: '10.0.0' },
      'other-major',
    ],
    [
      'a major version on, on the other form',
      { day: 1, form: 'short', bank: '2.0.0' },
      'other-major',
    ],
  ];
  for (const [why, second, verdict] of table) {
    it(`${why}: ${verdict}`, () => {
      expect(checkRetake(first, { ...first, ...second })).toBe(verdict);
    });
  }

  it('the major version is all of the number before the first dot', () => {
    const on = (bank: string, day: number): Taken => ({ bank, form: 'short', day });
    expect(checkRetake(on('10.0.0', 0), on('12.0.0', 28))).toBe('other-major');
    expect(checkRetake(on('12.3.4', 0), on('12.0.0', 28))).toBe('comparable');
  });
});
