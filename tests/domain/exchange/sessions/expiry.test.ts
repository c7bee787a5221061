import { describe, expect, it } from 'vitest';
import { dayNumber } from '@/domain/keeping/day-number';
import { chooseExpiryDay, isPastExpiry } from '@/domain/exchange/sessions/expiry';

const day = (text: string): number => dayNumber(text) ?? NaN;

describe('the last day of an invite', () => {
  it('is two weeks after the day it is made, or as chosen', () => {
    expect(chooseExpiryDay(day('2026-11-26'))).toBe(day('2026-12-10'));
    expect(chooseExpiryDay(day('2026-11-26'), 28)).toBe(day('2026-12-24'));
    expect(chooseExpiryDay(20_000, 0)).toBe(20_000);
  });

  it('T16 is one that an invite can hold, however wrong the clock is', () => {
    expect(chooseExpiryDay(-3)).toBe(14);
    expect(chooseExpiryDay(65_530)).toBe(65_535);
    expect(chooseExpiryDay(1_000_000)).toBe(65_535);
  });

  it('still counts itself', () => {
    expect([-1, 0, 1].map((after) => isPastExpiry(20_800, 20_800 + after))).toEqual([
      false,
      false,
      true,
    ]);
  });
});
