import type { Answers } from '@/domain/answers/answer';
import type { Bank, FormId } from '@/domain/bank/bank-schema';
import { type Cell, formatCells } from './cells';

/** One person's answers, and where they stand in a couple. */
export interface AnsweredRow {
  readonly person: string;
  readonly form: FormId;
  readonly answers: Answers;
  /** Null in a table of single people. */
  readonly seat: { readonly couple: string; readonly role: 'A' | 'B' } | null;
}

/** The header of a file of answers, as `score` reads it, or `compare` with couples. */
export function formatAnswersHeader(bank: Bank, hasCouples: boolean): string {
  const who = hasCouples ? ['person', 'couple', 'role', 'form'] : ['person', 'form'];
  return formatCells([...who, ...bank.items.map(({ id }) => id)]);
}

/**
 * Writes the answers of one person into a line: 0 to 4, empty where left blank, x where it did not come
 * up. An item that was not sent is left blank.
 */
export function formatAnswers(bank: Bank, { person, form, answers, seat }: AnsweredRow): string {
  const who = seat === null ? [person, form] : [person, seat.couple, seat.role, form];
  const cells: Cell[] = bank.items.map(({ id }) => answers[id] ?? null);
  return formatCells([...who, ...cells]);
}
