import type { Bank } from '@/domain/bank/bank-schema';
import type { Comparison } from '@/domain/comparison/compare-packets';
import { findCouplePatterns } from '@/domain/patterns/couple-patterns';
import { formatCells } from './cells';

/** The header of a file of comparisons. */
export function formatComparisonHeader(bank: Bank): string {
  return [
    'couple,form',
    ...bank.areas.map((area) => `diff_${area}`),
    'int_diff,int_diff_se,int_diff_call,j,j_se,j_call,g,g_se,g_call,mad,mad_noise,headline,notes',
  ].join(',');
}

/**
 * Writes one comparison into a line; an empty cell is a figure that is not scored.
 *
 * @param areas in the order of the header
 */
export function formatComparison(
  areas: Bank['areas'],
  couple: string,
  comparison: Comparison,
): string {
  const { form, composite, joint, gap, closeness } = comparison;
  const { headline, notes } = findCouplePatterns(comparison);
  const byArea = new Map(comparison.areas?.map(({ id, difference }) => [id, difference]));
  return formatCells([
    couple,
    form,
    ...areas.map((id) => byArea.get(id)?.value),
    composite?.value,
    composite?.se,
    composite?.call,
    joint?.value,
    joint?.se,
    joint?.call,
    gap?.value,
    gap?.se,
    gap?.call,
    closeness?.mad,
    closeness?.noise,
    headline,
    notes.join(';'),
  ]);
}
