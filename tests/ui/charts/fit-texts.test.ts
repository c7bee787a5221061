import { describe, expect, it } from 'vitest';
import { countRows, fitDays, fitFigures, guessWidth } from '@/ui/charts/time/fit-texts';

const describeDay = (day: number): string => `day ${day}`;
const HALF = guessWidth('day 0') / 2;

const fit = (days: readonly number[], to: number) =>
  fitDays({ days, describeDay, placeOf: (day) => day, from: 0, to });

describe('the days below a time line', () => {
  it('are the first, the last, and those between that have room', () => {
    expect(fit([10, 300, 400, 420, 590], 600).map(({ day }) => day)).toEqual([10, 300, 400, 590]);
  });

  it('are written once each, in their order, however they come', () => {
    expect(fit([590, 10, 300, 10, 590], 600).map(({ day }) => day)).toEqual([10, 300, 590]);
  });

  it('stay within the line', () => {
    const texts = fit([0, 300, 600], 600);
    expect(texts.map(({ middle }) => middle)).toEqual([
      HALF,
      300,
      expect.closeTo(600 - guessWidth('day 600') / 2),
    ]);
  });

  it('stand one below the other where first and last have no room side by side', () => {
    const texts = fit([0, 40, 80], 80);
    expect(texts.map(({ day, row }) => [day, row])).toEqual([
      [0, 0],
      [80, 1],
    ]);
    for (const { middle, half } of texts) {
      expect(middle - half).toBeGreaterThanOrEqual(0);
      expect(middle + half).toBeLessThanOrEqual(80);
    }
  });

  it('never overlap, wherever they lie and in either direction', () => {
    for (const isRtl of [false, true]) {
      for (let width = 20; width < 700; width += 13) {
        const days = Array.from({ length: 40 }, (_, at) => (at * at * 7) % 1000);
        const placeOf = (day: number) => (isRtl ? 1 - day / 1000 : day / 1000) * width;
        const texts = fitDays({ days, describeDay, placeOf, from: 0, to: width });
        for (const [at, one] of texts.entries()) {
          for (const other of texts.slice(at + 1)) {
            const isApart =
              one.row !== other.row || Math.abs(one.middle - other.middle) > one.half + other.half;
            expect(isApart, `${width}: ${one.text}, ${other.text}`).toBe(true);
          }
        }
      }
    }
  });

  it('are one where there is one, and none where there is none', () => {
    expect(fit([300], 600)).toMatchObject([{ day: 300, middle: 300, row: 0 }]);
    expect(fit([], 600)).toEqual([]);
  });

  it('are given a second row only where the narrowest screen needs it', () => {
    expect(countRows([0, 190], (day) => `${day}`)).toBe(1);
    expect(countRows([0, 190], (day) => `November ${day}, 2026`)).toBe(2);
    expect(countRows([5, 5], (day) => `November ${day}, 2026`)).toBe(1);
  });
});

it('takes signs of the East as wider than others', () => {
  expect(guessWidth('二月十六')).toBeGreaterThan(guessWidth('2/16'));
});

describe('the figures beside the marks', () => {
  const box = (left: number, top: number) => ({ left, right: left + 20, top, bottom: top + 10 });

  it('take their better place, else the other one, else none', () => {
    const fitted = fitFigures(
      [
        { id: 'free', places: [box(0, 0), box(0, 50)] },
        { id: 'second', places: [box(10, 5), box(10, 50)] },
        { id: 'none', places: [box(15, 5), box(15, 55)] },
      ],
      [],
    );
    expect([...fitted]).toEqual([
      ['free', box(0, 0)],
      ['second', box(10, 50)],
    ]);
  });

  it('cover no mark', () => {
    expect(fitFigures([{ id: 'one', places: [box(0, 0)] }], [box(19, 9)]).size).toBe(0);
    expect(fitFigures([{ id: 'one', places: [box(0, 0)] }], [box(20, 0)]).size).toBe(1);
  });
});
