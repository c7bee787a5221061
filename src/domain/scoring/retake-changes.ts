import type { AreaId } from '@/domain/bank/bank-schema';
import { Z_CHANGE } from './constants';
import { type Measured, scoreChange } from './reliable-change';
import type { PersonScore } from './score-person';

/** What of a result is set beside an earlier one; what is null or unscored in either is left out. */
export type RetakenScore = Pick<PersonScore, 'areas' | 'composite' | 'tending' | 'holding'>;

export interface RetakeChange {
  readonly figure: AreaId | 'composite' | 'tending' | 'holding';
  readonly first: number;
  readonly second: number;
  /** How far the figure moves by repeating the questions alone, in points. */
  readonly margin: number;
  readonly isReliable: boolean;
}

function measure(score: { readonly score: number; readonly sem: number } | null): Measured | null {
  return score === null ? null : { value: score.score, sem: score.sem };
}

/**
 * Says of each figure that both results have whether it moved beyond its margin.
 *
 * margin = 1.96 · √(SEM1² + SEM2²), with the repeat SEM of a balance
 *
 * @param first the earlier result; both on the same form and major version, 28 days apart or more,
 *   which `checkRetake` says
 * @returns the composite, the areas in the order of the bank, tending, holding; a figure that either
 *   result lacks is left out, never taken as 0
 * @see instrument, 2.6; on the full form the composite needs 11.0 points, the tending balance 35.6, a
 *   four-item area 30.5
 */
export function findRetakeChanges(first: RetakenScore, second: RetakenScore): RetakeChange[] {
  const areas = (second.areas ?? []).map((area) => {
    const earlier = first.areas?.find(({ id }) => id === area.id);
    const measureArea = (of: typeof earlier): Measured | null =>
      of === undefined || of.score === null || of.sem === null
        ? null
        : { value: of.score, sem: of.sem };
    return [area.id, measureArea(earlier), measureArea(area)] as const;
  });
  const figures: readonly (readonly [RetakeChange['figure'], Measured | null, Measured | null])[] =
    [
      ['composite', measure(first.composite), measure(second.composite)],
      ...areas,
      ['tending', first.tending, second.tending],
      ['holding', first.holding, second.holding],
    ];
  return figures.flatMap(([figure, before, now]) => {
    if (before === null || now === null) return [];
    return [
      {
        figure,
        first: before.value,
        second: now.value,
        margin: Z_CHANGE * Math.sqrt(before.sem ** 2 + now.sem ** 2),
        isReliable: scoreChange(before, now).isReliable,
      },
    ];
  });
}
