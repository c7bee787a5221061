import type { Bank } from '@/domain/bank/bank-schema';
import { dayNumber } from '@/domain/keeping/day-number';
import type { Couple, PracticeIndex } from '@/domain/practice/practice-index';
import { type Cell, formatCells } from '@/domain/tables/cells';
import { listFigureColumns } from '@/domain/tables/score-lines';
import type { ExportRow } from './export-rows';

/** One response as a supervisor gets it: still personal data, with nothing that names anyone. */
export interface SupervisionRow {
  /** "P1", "P2" … in an order that was drawn for this copy alone. */
  readonly person: string;
  /** Whole weeks since the first response of this client, or of either of the two of a couple. */
  readonly week: number;
  /** "C1", "C2" …; empty for somebody who is in no couple. */
  readonly couple: string;
  readonly role: 'A' | 'B' | '';
  readonly source: ExportRow;
}

const DAYS_A_WEEK = 7;
const dayOf = ({ filed }: ExportRow): number => dayNumber(filed.day) ?? 0;

/**
 * Takes away what names people: no code, pseudonym, label, day or note is left.
 *
 * @param rows as `listExportRows` gives them
 * @param drawn every client of the rows once, in an order that chance has drawn
 * @returns person by person in the drawn order, week by week
 * @see product, Therapist: supervision copy
 */
export function stripForSupervision(
  { couples }: Pick<PracticeIndex, 'couples'>,
  rows: readonly ExportRow[],
  drawn: readonly string[],
): readonly SupervisionRow[] {
  const numbers = new Map(drawn.map((id, at) => [id, at]));
  const numberOf = ({ card }: ExportRow): number => numbers.get(card.client.id) ?? drawn.length;
  const here = new Set(rows.map(({ card }) => card.client.id));
  const joined = couples
    .filter(({ a, b }) => here.has(a) && here.has(b))
    .sort((one, other) => (numbers.get(one.a) ?? 0) - (numbers.get(other.a) ?? 0));
  const seats = new Map<string, { readonly at: number; readonly couple: Couple }>();
  for (const [at, couple] of joined.entries()) {
    for (const id of [couple.a, couple.b]) if (!seats.has(id)) seats.set(id, { at, couple });
  }
  const own = new Map<string, number>();
  for (const row of rows) {
    const { id } = row.card.client;
    own.set(id, Math.min(own.get(id) ?? Infinity, dayOf(row)));
  }
  const startOf = (id: string): number => {
    const couple = seats.get(id)?.couple;
    const ids = couple === undefined ? [id] : [couple.a, couple.b];
    return Math.min(...ids.map((one) => own.get(one) ?? Infinity));
  };
  return [...rows]
    .sort((one, other) => numberOf(one) - numberOf(other) || dayOf(one) - dayOf(other))
    .map((source): SupervisionRow => {
      const { id } = source.card.client;
      const seat = seats.get(id);
      const role = seat === undefined ? '' : seat.couple.a === id ? 'A' : 'B';
      return {
        person: `P${numberOf(source) + 1}`,
        week: Math.floor((dayOf(source) - startOf(id)) / DAYS_A_WEEK),
        couple: seat === undefined ? '' : `C${seat.at + 1}`,
        role,
        source,
      };
    });
}

export function formatSupervisionHeader(bank: Bank): string {
  return formatCells(['person', 'week', 'couple', 'role', ...listFigureColumns(bank)]);
}

/** @param figures of the same response, as `listFigures` gives them */
export function formatSupervision(
  { person, week, couple, role }: SupervisionRow,
  figures: readonly Cell[],
): string {
  return formatCells([person, week, couple, role, ...figures]);
}
