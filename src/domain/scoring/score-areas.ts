import { type AnswerRow, MISSING } from '@/domain/answers/answer-row';
import type { AreaId } from '@/domain/bank/bank-schema';
import type { AreaPlan, KeyedItem } from '@/domain/bank/plan';
import { AREA_ITEM_SD, AREAS_NEEDED } from './constants';

export interface AreaScore {
  readonly id: AreaId;
  /** Percent, 0…100; null where too few items were answered. */
  readonly score: number | null;
  /** In points; null with the score. */
  readonly sem: number | null;
  readonly answered: number;
  readonly asked: number;
}

export interface Composite {
  /** Percent, 0…100. */
  readonly score: number;
  readonly sem: number;
}

/**
 * Reads one answer in the direction "more is closer".
 *
 * x' = x, or 4 − x for a reversed item
 *
 * @returns 0…4, or MISSING
 * @see instrument, section 2, first paragraph
 */
export function keyAnswer(row: AnswerRow, item: KeyedItem): number {
  const raw = row[item.position] as number;
  return raw === MISSING || item.key === 1 ? raw : 4 - raw;
}

/**
 * Scores one area from the sum of its keyed answers.
 *
 * score = 100 · mean(x') / 4; SEM = 22 / √k, k answered
 *
 * @param sum of the keyed answers, each 0…4
 * @param answered how many they are
 * @returns percent with its SEM in points; both null below the number of answers that the plan asks
 *   for (half of the items and at least two; on the short form its one item)
 * @see instrument, 2.1; the worked examples A, sparse and holding-back
 */
export function scoreAreaSum(area: AreaPlan, sum: number, answered: number): AreaScore {
  const isScored = answered >= area.needed;
  return {
    id: area.id,
    score: isScored ? (25 * sum) / answered : null,
    sem: isScored ? AREA_ITEM_SD / Math.sqrt(answered) : null,
    answered,
    asked: area.items.length,
  };
}

/**
 * Scores one area from its answered intimacy items, both sides, by the formula of `scoreAreaSum`.
 *
 * @see instrument, 2.1
 */
export function scoreArea(area: AreaPlan, row: AnswerRow): AreaScore {
  let sum = 0;
  let answered = 0;
  for (const item of area.items) {
    const keyed = keyAnswer(row, item);
    if (keyed === MISSING) continue;
    sum += keyed;
    answered += 1;
  }
  return scoreAreaSum(area, sum, answered);
}

/**
 * Scores closeness over all areas.
 *
 * score = mean of the scored areas; SEM = √(Σ s²) / 8 over all eight areas, s the area's SEM, or
 * 22·√2 where the area is not scored
 *
 * @param areas all areas of the form, scored or not
 * @returns percent with its SEM in points; null below six scored areas
 * @see instrument, 2.2; full form 3.97, short form 7.78 with every item answered
 */
export function scoreComposite(areas: readonly AreaScore[]): Composite | null {
  let sum = 0;
  let scored = 0;
  let variance = 0;
  for (const { score, sem } of areas) {
    if (score === null || sem === null) {
      variance += 2 * AREA_ITEM_SD * AREA_ITEM_SD;
      continue;
    }
    sum += score;
    scored += 1;
    variance += sem * sem;
  }
  if (scored < AREAS_NEEDED) return null;
  return { score: sum / scored, sem: Math.sqrt(variance) / areas.length };
}

/**
 * Scores closeness from the sum of the short form's items, of which each is an area by itself.
 *
 * score = 100 · mean(x') / 4; SEM = √(k · 22² + (n − k) · 2 · 22²) / n, k answered of n items
 *
 * @param sum of the keyed answers, each 0…4
 * @param answered how many they are
 * @param asked how many items the short form has, one an area
 * @returns percent with its SEM in points, as `scoreComposite` gives for the same answers; null below
 *   six answered items
 * @see instrument, 2.2; 7.78 with every item answered
 */
export function scoreShortComposite(
  sum: number,
  answered: number,
  asked: number,
): Composite | null {
  if (answered < AREAS_NEEDED) return null;
  const variance = (answered + 2 * (asked - answered)) * AREA_ITEM_SD * AREA_ITEM_SD;
  return { score: (25 * sum) / answered, sem: Math.sqrt(variance) / asked };
}
