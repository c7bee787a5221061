import { afterEach, describe, expect, it, vi } from 'vitest';
import { readToday } from '@/platform/page/today';

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
});

function at(instant: string, zone: string): string {
  vi.stubEnv('TZ', zone);
  vi.useFakeTimers({ now: new Date(instant) });
  return readToday();
}

describe('the calendar day where the device is', () => {
  it.each([
    ['UTC', '2026-11-26T23:59:59.999Z', '2026-11-26'],
    ['UTC', '2026-11-27T00:00:00.000Z', '2026-11-27'],
    // Offsets are written out: 14 hours ahead, 11 behind, and ones that are no whole hours.
    ['Pacific/Kiritimati', '2026-11-26T09:59:59Z', '2026-11-26'],
    ['Pacific/Kiritimati', '2026-11-26T10:00:00Z', '2026-11-27'],
    ['Pacific/Pago_Pago', '2026-11-26T10:59:59Z', '2026-11-25'],
    ['Pacific/Pago_Pago', '2026-11-26T11:00:00Z', '2026-11-26'],
    ['Asia/Kathmandu', '2026-11-26T18:14:59Z', '2026-11-26'],
    ['Asia/Kathmandu', '2026-11-26T18:15:00Z', '2026-11-27'],
    ['Australia/Lord_Howe', '2026-12-31T12:59:59Z', '2026-12-31'],
    ['Australia/Lord_Howe', '2026-12-31T13:00:00Z', '2027-01-01'],
    ['UTC', '2024-02-29T12:00:00Z', '2024-02-29'],
    ['UTC', '0999-01-02T12:00:00Z', '0999-01-02'],
  ])('in %s at %s is %s', (zone, instant, day) => {
    expect(at(instant, zone)).toBe(day);
  });

  it('is one day on the whole day on which the clocks change', () => {
    // Central Europe, 29 March 2026, 23 hours long.
    expect(at('2026-03-28T23:00:00Z', 'Europe/Berlin')).toBe('2026-03-29');
    expect(at('2026-03-29T21:59:59Z', 'Europe/Berlin')).toBe('2026-03-29');
    expect(at('2026-03-29T22:00:00Z', 'Europe/Berlin')).toBe('2026-03-30');
  });
});
