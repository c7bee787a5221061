import { type AnswerRow, MISSING } from '@/domain/answers/answer-row';
import type { PairPlan, PairSetPlan } from '@/domain/bank/plan';
import { type Call, callValue } from './calls';
import { LABOR_ITEM_SD, ONE_VIEW_SD } from './constants';

export interface Balance {
  /** −100…100 points; positive = more rests on the answerer. */
  readonly value: number;
  /** Repeat error, in points: how far the same person's second answer would stray. */
  readonly sem: number;
  /** Repeat error and the one-sided view together, in points. */
  readonly se: number;
  readonly call: Call;
}

/**
 * Scores who does one kind of labor.
 *
 * d = 25 · (me − partner)
 *
 * A difference and not a share (m−p)/(m+p): a share is undefined where neither does it.
 *
 * @returns −100…100 points, positive = more with the answerer; null unless both twins are answered
 * @see instrument, 2.3
 */
export function scorePair(pair: PairPlan, row: AnswerRow): number | null {
  const me = row[pair.me] as number;
  const partner = row[pair.partner] as number;
  return me === MISSING || partner === MISSING ? null : 25 * (me - partner);
}

/** Counts the pairs of a set that are answered on both sides. */
export function countPairs(set: PairSetPlan, row: AnswerRow): number {
  let count = 0;
  for (const pair of set.pairs) if (scorePair(pair, row) !== null) count += 1;
  return count;
}

/**
 * Scores the balance of one kind of labor from the sum of its pair differences.
 *
 * value = mean(d); SEM = 24·√2 / √pairs; SE = √(SEM² + 6²)
 *
 * @param set the pairs of one kind, tending or holding: the two are never added up
 * @param sum of d over the answered pairs, in points
 * @param count how many pairs are answered on both sides
 * @returns the balance, or null where fewer than half of the pairs are answered
 * @see instrument, 2.3 and 2.5; tending on the full form has SEM 12.8 and SE 14.2
 */
export function scoreBalanceSum(set: PairSetPlan, sum: number, count: number): Balance | null {
  if (count < set.needed) return null;
  const value = sum / count;
  const sem = (LABOR_ITEM_SD * Math.SQRT2) / Math.sqrt(count);
  const se = Math.sqrt(sem * sem + ONE_VIEW_SD * ONE_VIEW_SD);
  return { value, sem, se, call: callValue(value, se) };
}

/**
 * Scores the balance of one kind of labor, tending or holding, by the formula of `scoreBalanceSum`.
 *
 * @param set the pairs of one kind
 * @see instrument, 2.3 and 2.5
 */
export function scoreBalance(set: PairSetPlan, row: AnswerRow): Balance | null {
  let sum = 0;
  let count = 0;
  for (const pair of set.pairs) {
    const difference = scorePair(pair, row);
    if (difference === null) continue;
    sum += difference;
    count += 1;
  }
  return scoreBalanceSum(set, sum, count);
}

/**
 * Scores how much tending is done by anyone.
 *
 * effort = mean of 12.5 · (me + partner) over the pairs of the tending balance
 *
 * @returns percent, 0…100; null where the tending balance is not scored
 * @see instrument, 2.3
 */
export function scoreEffort(tending: PairSetPlan, row: AnswerRow): number | null {
  let sum = 0;
  let count = 0;
  for (const pair of tending.pairs) {
    if (scorePair(pair, row) === null) continue;
    sum += (row[pair.me] as number) + (row[pair.partner] as number);
    count += 1;
  }
  return count < tending.needed ? null : (12.5 * sum) / count;
}
