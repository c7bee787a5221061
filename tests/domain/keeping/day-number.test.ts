import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayNumber } from '@/domain/keeping/day-number';

const DAY_MS = 86_400_000;
const two = (number: number) => String(number).padStart(2, '0');
const write = (year: number, month: number, date: number) =>
  `${String(year).padStart(4, '0')}-${two(month)}-${two(date)}`;

/** The calendar of the language itself, in UTC; years below 100 need the long way. */
function dateOf(year: number, month: number, date: number): Date {
  const made = new Date(0);
  made.setUTCFullYear(year, month - 1, date);
  return made;
}

describe('the number of a day', () => {
  it('is that of the calendar of JavaScript, for every day of the years 0 to 9999', () => {
    const first = dateOf(0, 1, 1).getTime();
    const last = dateOf(9999, 12, 31).getTime();
    fc.assert(
      fc.property(fc.integer({ min: first / DAY_MS, max: last / DAY_MS }), (day) => {
        const text = new Date(day * DAY_MS).toISOString().slice(0, 10);
        expect(dayNumber(text)).toBe(day);
      }),
      { numRuns: 5000 },
    );
  });

  it('is null for exactly those months and dates that the calendar does not have', () => {
    const number = fc.integer({ min: 0, max: 99 });
    const nearby = fc.oneof(fc.integer({ min: 0, max: 13 }), number);
    const late = fc.oneof(fc.integer({ min: 27, max: 32 }), number);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9999 }), nearby, late, (year, month, date) => {
        const made = dateOf(year, month, date);
        const isReal = made.getUTCMonth() === month - 1 && made.getUTCDate() === date;
        expect(dayNumber(write(year, month, date)) === null).toBe(!isReal);
      }),
      { numRuns: 5000 },
    );
  });

  it.each([
    ['1970-01-01', 0],
    ['1969-12-31', -1],
    ['2000-02-29', 11_016],
    ['2026-11-26', 20_783],
  ])('of %s is %i, worked out by hand', (day, number) => {
    expect(dayNumber(day)).toBe(number);
  });

  it.each([
    '1900-02-29',
    '2026-02-29',
    '2026-04-31',
    '2026-00-10',
    '2026-13-01',
    '2026-11-00',
    '26-11-26',
    '2026-1-1',
    '2026-11-26T00:00',
    ' 2026-11-26',
    '2026-11-26\n',
    '+002026-11-26',
    '２０２６-11-26',
    '',
  ])('refuses "%s"', (day) => {
    expect(dayNumber(day)).toBeNull();
  });
});
