import { OFTEN_FROM, RARELY_BELOW, TOLERANCE, Z_CLEAR, Z_LEANS } from './constants';

export type Call = 'too-close' | 'leans' | 'clear';
export type Level = 'often' | 'sometimes' | 'rarely';

/**
 * Says whether a value meets a line, with the tolerance in favor of the higher word.
 *
 * value ≥ line − 1e-9
 *
 * @see instrument, section 2, first paragraph
 */
export function reaches(value: number, line: number): boolean {
  return value >= line - TOLERANCE;
}

/**
 * Calls a signed value against its own standard error.
 *
 * z = |value| / SE; below 1.645 too close to call, below 2.576 leans, else clear
 *
 * @param value in points, of either sign
 * @param se its standard error, above 0
 * @param clearFrom the z of the second line, where it is not 2.576
 * @see instrument, 2.5
 */
export function callValue(value: number, se: number, clearFrom = Z_CLEAR): Call {
  const z = Math.abs(value) / se;
  if (reaches(z, clearFrom)) return 'clear';
  return reaches(z, Z_LEANS) ? 'leans' : 'too-close';
}

/**
 * Names the answer label that a percent score lies nearest to; no norm is involved.
 *
 * often ≥ 62.5, sometimes ≥ 37.5, else rarely
 *
 * @param score percent, 0…100
 * @see instrument, 2.5
 */
export function levelOf(score: number): Level {
  if (reaches(score, OFTEN_FROM)) return 'often';
  return reaches(score, RARELY_BELOW) ? 'sometimes' : 'rarely';
}

/**
 * Says whether a score lies within one SEM of a level line, so that its word is not settled.
 *
 * min(|score − 62.5|, |score − 37.5|) ≤ SEM
 *
 * @param score percent, 0…100
 * @param sem its standard error of measurement, in points
 * @see instrument, 2.5
 */
export function isNearLine(score: number, sem: number): boolean {
  return reaches(sem, Math.min(Math.abs(score - OFTEN_FROM), Math.abs(score - RARELY_BELOW)));
}
