import type { AreaId } from '@/domain/bank/bank-schema';
import { levelOf, reaches } from '@/domain/scoring/calls';
import { TOLERANCE, Z_LEANS } from '@/domain/scoring/constants';
import type { AreaScore } from '@/domain/scoring/score-areas';

export type Tilt = 'self' | 'partner' | 'none' | 'unscored';

/** A balance tilts once it leans: to the answerer, or to the partner. */
export function tiltOf(figure: { readonly value: number; readonly call: string } | null): Tilt {
  if (figure === null) return 'unscored';
  if (figure.call === 'too-close') return 'none';
  return figure.value > 0 ? 'self' : 'partner';
}

/** The score of one area in percent, or null where it is not scored. */
export function scoreOf(areas: readonly AreaScore[] | null, id: AreaId): number | null {
  return areas?.find((area) => area.id === id)?.score ?? null;
}

/** Whether a percent is scored and in the often zone. */
export const isOften = (percent: number | null): boolean =>
  percent !== null && levelOf(percent) === 'often';

/** Whether a percent is scored and in the rarely zone. */
export const isRarely = (percent: number | null): boolean =>
  percent !== null && levelOf(percent) === 'rarely';

/** Whether a percent is scored and below the middle of the scale. */
export const isBelowMiddle = (percent: number | null): boolean =>
  percent !== null && percent < 50 - TOLERANCE;

/**
 * Says whether an area lies below the middle and below the other areas beyond their margin.
 *
 * score < 50 and (mean(others) − score) / √(SEM² + SEM_others²) ≥ 1.645, over at least five other
 * scored areas, SEM_others = √(Σ SEM²) / count
 *
 * @see instrument, section 4, `efficient-but-distant` and `little-room-apart`
 */
export function isBelowTheOthers(areas: readonly AreaScore[] | null, id: AreaId): boolean {
  let own: { readonly score: number; readonly sem: number } | null = null;
  let sum = 0;
  let variance = 0;
  let count = 0;
  for (const area of areas ?? []) {
    if (area.score === null || area.sem === null) continue;
    if (area.id === id) {
      own = { score: area.score, sem: area.sem };
      continue;
    }
    sum += area.score;
    variance += area.sem * area.sem;
    count += 1;
  }
  if (own === null || count < 5 || !isBelowMiddle(own.score)) return false;
  const z = (sum / count - own.score) / Math.sqrt(own.sem ** 2 + variance / count ** 2);
  return reaches(z, Z_LEANS);
}
