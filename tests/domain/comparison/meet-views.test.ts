import { describe, expect, it } from 'vitest';
import { meetViews } from '@/domain/comparison/meet-views';

// The too-close band of one role is 1.645 · 24 · √2 = 55.83 points, two steps of the scale and a bit.
const TABLE: readonly [a: number, b: number, meeting: string, why: string][] = [
  [0, 0, 'alike', 'both see it shared'],
  [25, 25, 'alike', 'two steps apart: within the band'],
  [-25, -25, 'alike', 'two steps apart: within the band'],
  [50, 0, 'alike', 'two steps apart'],
  [0, -50, 'alike', 'two steps apart'],
  [75, -50, 'alike', 'both see more with A'],
  [100, -25, 'alike', 'both see more with A, if not as much'],
  [-75, 100, 'alike', 'both see more with B'],
  [75, 75, 'each-self', 'both tilt to self'],
  [100, 25, 'each-self', 'far apart, and each sees themselves do more'],
  [75, 0, 'one-self', 'three steps apart, and B sees it shared'],
  [0, 75, 'one-self', 'the same from the other side'],
  [50, 25, 'each-self', 'three steps apart, each within the band by itself'],
  [-75, -75, 'each-other', 'both tilt to the other'],
  [-100, -75, 'each-other', 'both tilt to the other'],
  [-75, -50, 'neither-self', 'far apart, and only one tilts to the other'],
  [-50, -75, 'neither-self', 'the same from the other side'],
  [-50, -50, 'neither-self', 'four steps apart, each within the band by itself'],
  [-75, 0, 'neither-self', 'three steps apart, and B sees it shared'],
  [0, -100, 'neither-self', 'the same from the other side'],
];

describe('how our views meet', () => {
  for (const [a, b, meeting, why] of TABLE) {
    it(`A ${a} and B ${b}, each of their own: ${meeting}, ${why}`, () => {
      expect(meetViews(a, b)).toBe(meeting);
      expect(meetViews(b, a)).toBe(meeting);
    });
  }

  it('says nothing of a role without an answer', () => {
    expect([meetViews(null, 100), meetViews(100, null), meetViews(null, null)]).toEqual([
      null,
      null,
      null,
    ]);
  });

  it('never tells someone who sees it rest on the other that each does it, nor the reverse', () => {
    const views = [-100, -75, -50, -25, 0, 25, 50, 75, 100];
    for (const a of views) {
      for (const b of views) {
        const meeting = meetViews(a, b);
        if (meeting === 'each-self') expect(Math.min(a, b)).toBeGreaterThan(0);
        if (meeting === 'one-self') expect(Math.min(a, b)).toBe(0);
        if (meeting === 'each-other') expect(Math.max(a, b)).toBeLessThan(-55);
        if (meeting === 'neither-self') expect(Math.max(a, b)).toBeLessThanOrEqual(0);
      }
    }
  });
});
