import type { FormId } from '@/domain/bank/bank-schema';
import type { Plan } from '@/domain/bank/plan';
import { type Answers, DID_NOT_COME_UP } from './answer';

/** Marks an answer as missing in a row: left blank, or did not come up. Never 0. */
export const MISSING = -1;

/** Raw answers at the positions of a plan: 0…4, or MISSING. */
export type AnswerRow = Int8Array;

export type IndexedAnswers =
  | { readonly ok: true; readonly row: AnswerRow }
  | { readonly ok: false; readonly reason: 'unknown-item' | 'not-a-step'; readonly item: string };

/**
 * Puts answers, joined by item id, into the row that a plan's scorer reads.
 *
 * @param plan the compiled bank
 * @param form items that the form does not ask are checked, then left out of the row
 * @param answers raw steps 0…4; null, absent and "did not come up" are missing
 * @returns the row, or the first id that the bank does not have or whose answer is not a step
 * @see instrument, section 1 (scale) and the laws of section 3
 */
export function indexAnswers(plan: Plan, form: FormId, answers: Answers): IndexedAnswers {
  const whole = new Int8Array(plan.size).fill(MISSING);
  for (const item of Object.keys(answers)) {
    const position = plan.positions.get(item);
    if (position === undefined) return { ok: false, reason: 'unknown-item', item };
    const answer = answers[item];
    if (answer === null || answer === undefined || answer === DID_NOT_COME_UP) continue;
    if (!Number.isInteger(answer) || answer < 0 || answer > 4) {
      return { ok: false, reason: 'not-a-step', item };
    }
    whole[position] = answer;
  }
  if (form === 'full') return { ok: true, row: whole };
  const row = new Int8Array(plan.size).fill(MISSING);
  for (const { id } of plan.forms[form].asked) {
    const position = plan.positions.get(id) as number;
    row[position] = whole[position] as number;
  }
  return { ok: true, row };
}
