import type { FormId } from '@/domain/bank/bank-schema';
import { isSameMajor } from '@/domain/bank/compare-versions';
import { reaches } from './calls';
import { Z_CHANGE } from './constants';

/** A retake is not offered, and not compared, sooner than this. */
export const RETAKE_DAYS = 28;

export interface Measured {
  readonly value: number;
  /** Repeat error in points: the SEM of an area or composite, the repeat SEM of a balance. */
  readonly sem: number;
}

export interface Taken {
  readonly bank: string;
  readonly form: FormId;
  /** Whole days since any fixed day. */
  readonly day: number;
}

export type RetakeCheck = 'comparable' | 'other-major' | 'other-form' | 'too-soon';

/**
 * Says whether two results of one person may be compared in figures.
 *
 * @returns `comparable` for the same major bank version and form, 28 days apart or more
 * @see instrument, 2.6
 */
export function checkRetake(first: Taken, second: Taken): RetakeCheck {
  if (!isSameMajor(first.bank, second.bank)) return 'other-major';
  if (first.form !== second.form) return 'other-form';
  return second.day - first.day >= RETAKE_DAYS ? 'comparable' : 'too-soon';
}

/**
 * Says how far a figure moved beyond what repeating the questions would move it by itself.
 *
 * z = (x2 − x1) / √(SEM1² + SEM2²); reliable from |z| = 1.96
 *
 * @returns z with its sign, and whether it counts as changed
 * @see instrument, 2.6, after Jacobson and Truax; on the full form the composite needs 11.0 points,
 *   the tending balance 35.6, a four-item area 30.5
 */
export function scoreChange(
  first: Measured,
  second: Measured,
): { readonly z: number; readonly isReliable: boolean } {
  const z = (second.value - first.value) / Math.sqrt(first.sem ** 2 + second.sem ** 2);
  return { z, isReliable: reaches(Math.abs(z), Z_CHANGE) };
}
