import type { Comparison, RoleViews } from '@/domain/comparison/compare-packets';
import type { PacketScore } from '@/domain/comparison/score-packet';
import { findRetakeChanges, type RetakeChange } from '@/domain/scoring/retake-changes';

/** The rows of a session sheet: what two people see alike, and what they see most unlike. */
export interface SheetRows {
  /** At most two, the closest first. */
  readonly alike: readonly RoleViews[];
  /** The farthest apart; null where no two views lie beyond the band of each other. */
  readonly apart: RoleViews | null;
}

const distance = ({ a, b }: RoleViews): number => Math.abs((a ?? 0) - (b ?? 0));

/**
 * Picks rows for one page: of the tending roles that both answered, two that are seen alike and the one
 * that is seen most unlike. Where two lie as far apart, the first in the order of the bank counts.
 */
export function pickSheetRows({ roles }: Pick<Comparison, 'roles'>): SheetRows {
  const met = roles.filter(({ meeting }) => meeting !== null);
  const alike = met
    .filter(({ meeting }) => meeting === 'alike')
    .toSorted((one, other) => distance(one) - distance(other))
    .slice(0, 2);
  const [apart] = met
    .filter(({ meeting }) => meeting !== 'alike')
    .toSorted((one, other) => distance(other) - distance(one));
  return { alike, apart: apart ?? null };
}

/**
 * What of one person changed beyond its margin, by what a partner may see: closeness and tending,
 * never holding.
 *
 * @param first the same person's figures in an earlier picture, on the same form and major version
 */
export function findSharedChanges(first: PacketScore, second: PacketScore): RetakeChange[] {
  const withoutHolding = (score: PacketScore) => ({ ...score, holding: null });
  return findRetakeChanges(withoutHolding(first), withoutHolding(second)).filter(
    ({ isReliable }) => isReliable,
  );
}
