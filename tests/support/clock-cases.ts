/** How far the clock is moved, in days. */
export const SHIFTS = [-400, -1, 1, 400] as const;

const DAY_MS = 86_400_000;

export interface ClockCase {
  readonly keptIn: 'tab' | 'locked' | 'file' | 'nowhere';
  /** What happens between keeping and opening. */
  readonly way: 'stays' | 'reloads' | 'comes back from another page';
  /** When it is kept; at midday or so, lest summer time moves the day. */
  readonly at: Date;
  readonly movedTo: Date;
}

/** Draws numbers from 0 to 1, the same for the same seed (mulberry32). */
export function makeRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export function moveDays(at: Date, days: number): Date {
  return new Date(at.getTime() + days * DAY_MS);
}

/** Draws cases; those under a code and in files are fewer, as each derives a key. */
export function drawCases(seed: number, count: number, shift: number): ClockCase[] {
  const random = makeRandom(seed + shift);
  const pick = <Value>(values: readonly Value[]): Value =>
    values[Math.floor(random() * values.length)] as Value;
  return Array.from({ length: count }, () => {
    const at = new Date(2024, 0, 1 + Math.floor(random() * 1500), 11, Math.floor(random() * 120));
    return {
      keptIn: pick(['tab', 'tab', 'tab', 'tab', 'tab', 'nowhere', 'nowhere', 'locked', 'file']),
      way: pick(['stays', 'reloads', 'comes back from another page']),
      at,
      movedTo: moveDays(at, shift),
    } as const;
  });
}

/** The calendar day of a moment where this machine is, as YYYY-MM-DD. */
export function dayOf(at: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}
