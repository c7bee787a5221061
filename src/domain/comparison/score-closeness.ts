import { reaches } from '@/domain/scoring/calls';
import { AREAS_NEEDED, CLOSE_NOISES } from '@/domain/scoring/constants';

export interface Closeness {
  /** Mean absolute difference of the areas scored in both, in points. */
  readonly mad: number;
  /** What the mean absolute difference of two people who answer alike would be by chance alone. */
  readonly noise: number;
  /** As close as this questionnaire can tell. */
  readonly isClose: boolean;
}

/**
 * Scores how close two people's views of the areas are, beside the noise of the questions.
 *
 * MAD = mean |D|; noise = mean(SE_D) · √(2/π); close up to 1.25 · noise
 *
 * No correlation: on eight flat points it misleads.
 *
 * @param differences of the areas that are scored in both, with their standard errors, in points
 * @returns null below six of them
 * @see instrument, section 3; with every item answered the noise is 12.49
 */
export function scoreCloseness(
  differences: readonly { readonly value: number; readonly se: number }[],
): Closeness | null {
  const count = differences.length;
  if (count < AREAS_NEEDED) return null;
  const mad = differences.reduce((sum, { value }) => sum + Math.abs(value), 0) / count;
  const noise = (differences.reduce((sum, { se }) => sum + se, 0) / count) * Math.sqrt(2 / Math.PI);
  return { mad, noise, isClose: reaches(CLOSE_NOISES, mad / noise) };
}
