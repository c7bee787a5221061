import type { AnswerRow } from '@/domain/answers/answer-row';
import type { Bank, FormId } from '@/domain/bank/bank-schema';
import { compilePlan } from '@/domain/bank/plan';
import { comparePackets } from '@/domain/comparison/compare-packets';
import { makePacket } from '@/domain/comparison/share-packet';
import type { Cell } from '@/domain/tables/cells';
import { listComparison, listComparisonColumns } from '@/domain/tables/comparison-lines';
import { listFigureColumns, listFigures, listLaborPairs } from '@/domain/tables/score-lines';

/** Answers of one person, ready for a scorer. */
export interface Answered {
  readonly form: FormId;
  readonly row: AnswerRow;
}

/** A figure under the name of its column. */
export interface NamedFigure {
  readonly column: string;
  readonly value: Cell;
}

/** One version of the rules. It stays here, and stays as it is, for as long as results are kept. */
export interface Scorer {
  readonly version: string;
  /** Every figure of one person, in the order of the columns of `score`. */
  readonly scorePerson: (bank: Bank, person: Answered) => readonly NamedFigure[];
  /** Every figure of two people, in the order of the columns of `compare`; holding is not shared. */
  readonly compareTwo: (bank: Bank, a: Answered, b: Answered) => readonly NamedFigure[];
}

const nameCells = (columns: readonly string[], cells: readonly Cell[]): NamedFigure[] =>
  columns.map((column, index) => ({ column, value: cells[index] }));

const scorerOne: Scorer = {
  version: '1',
  scorePerson: (bank, person) =>
    nameCells(
      listFigureColumns(bank),
      listFigures(compilePlan(bank), listLaborPairs(bank), person),
    ),
  compareTwo: (bank, a, b) => {
    const plan = compilePlan(bank);
    // Which language they were asked in changes no figure.
    const packetOf = ({ form, row }: Answered) =>
      makePacket(plan, form, row, { locale: 'en', translation: bank.id });
    const compared = comparePackets(plan, packetOf(a), packetOf(b));
    // Both packets are of one bank, so they go together.
    if (!compared.ok) return [];
    return nameCells(listComparisonColumns(bank), listComparison(bank.areas, compared.comparison));
  },
};

const SCORERS: readonly Scorer[] = [scorerOne];

/** The versions of the rules that this build has. */
export const SCORER_VERSIONS: readonly string[] = SCORERS.map(({ version }) => version);

/**
 * Finds the scorer of a version.
 *
 * @param version as a result names it, such as "1"
 * @returns the scorer of that very version; null where this build does not have it, and never another
 * @see instrument, section 6: old scorers stay runnable
 */
export function findScorer(version: string): Scorer | null {
  return SCORERS.find((scorer) => scorer.version === version) ?? null;
}
