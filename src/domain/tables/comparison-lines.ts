import type { Bank } from '@/domain/bank/bank-schema';
import type { Comparison } from '@/domain/comparison/compare-packets';
import { findCouplePatterns } from '@/domain/patterns/couple-patterns';
import { type Cell, formatCells } from './cells';

/** The columns of every figure of two people, in the order of `listComparison`. */
export function listComparisonColumns(bank: Bank): string[] {
  return [
    'form',
    ...bank.areas.map((area) => `diff_${area}`),
    'int_diff,int_diff_se,int_diff_call,j,j_se,j_call,g,g_se,g_call,mad,mad_noise,headline,notes',
  ].flatMap((some) => some.split(','));
}

/** The header of a file of comparisons. */
export function formatComparisonHeader(bank: Bank): string {
  return formatCells(['couple', ...listComparisonColumns(bank)]);
}

/**
 * Writes one comparison into cells.
 *
 * @param areas in the order of the columns
 * @returns one cell a column, null or undefined for a figure that is not scored
 */
export function listComparison(areas: Bank['areas'], comparison: Comparison): Cell[] {
  const { form, composite, joint, gap, closeness } = comparison;
  const { headline, notes } = findCouplePatterns(comparison);
  const byArea = new Map(comparison.areas?.map(({ id, difference }) => [id, difference]));
  return [
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
  ];
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
  return formatCells([couple, ...listComparison(areas, comparison)]);
}
