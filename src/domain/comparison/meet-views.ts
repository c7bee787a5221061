import { reaches } from '@/domain/scoring/calls';
import { ROLE_BAND } from '@/domain/scoring/constants';

/** How two views of one role meet, in the words of the instrument. */
export type Meeting = 'each-self' | 'one-self' | 'neither-self' | 'each-other' | 'alike';

/**
 * Says how two partners' views of one role meet. Each view is its answerer's own difference.
 *
 * - `alike`: both see it rest on the same person, or their views lie within the too-close band of
 *   each other: |dA + dB| < 1.645 · 24·√2
 * - `each-self`, "You each see yourself doing this": farther apart, and each sees themselves do
 *   more of it
 * - `one-self`, "One of you sees this shared, the other sees themselves doing it": farther apart, and
 *   one view is exactly 0
 * - `each-other`, "You each see the other doing this": each view tilts to the other by itself
 * - `neither-self`, "Neither sees themselves doing this much": farther apart, and neither sees
 *   themselves do more of it
 *
 * Turned to A's side, B's view is −dB, and so dA + dB is how far the two lie apart.
 *
 * @param a A's difference in points, −100…100, positive = more with A; null = no answer
 * @param b B's difference in points, positive = more with B; null = no answer
 * @returns null unless both are there
 * @see instrument, section 3, roles
 */
export function meetViews(a: number | null, b: number | null): Meeting | null {
  if (a === null || b === null) return null;
  const areApart = reaches(Math.abs(a + b) / ROLE_BAND, 1);
  if (!areApart || a * b < 0) return 'alike';
  if (a + b > 0) return a === 0 || b === 0 ? 'one-self' : 'each-self';
  const tiltsToOther = (view: number): boolean => reaches(-view / ROLE_BAND, 1);
  return tiltsToOther(a) && tiltsToOther(b) ? 'each-other' : 'neither-self';
}
