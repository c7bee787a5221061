import type { FormId } from '@/domain/bank/bank-schema';
import type { FormPlan, Plan } from '@/domain/bank/plan';
import { keyAnswer } from '@/domain/scoring/score-areas';
import { type AnswerRow, MISSING } from './answer-row';

export type QualityNote =
  | 'fast-pages'
  | 'fast-overall'
  | 'long-run'
  | 'flat'
  | 'contradicting'
  | 'scattered'
  | 'many-missing';

export interface PageTime {
  /** How many items the page asks. */
  readonly items: number;
  /** How long it was on the screen, all visits together. */
  readonly durationMs: number;
}

export interface AnswerQuality {
  readonly notes: readonly QualityNote[];
  /** Whether one gentle sentence is due. */
  readonly isWorthSaying: boolean;
}

const LONG_RUN = 10;
const STRONG_RUN = 30;

/** Sample variance, n − 1 below the line; null for fewer than two values. */
function varianceOf(values: readonly number[]): number | null {
  if (values.length < 2) return null;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
}

function longestRun(raw: readonly number[]): number {
  let longest = 0;
  let run = 0;
  raw.forEach((answer, index) => {
    run = answer === MISSING ? 0 : answer === raw[index - 1] ? run + 1 : 1;
    longest = Math.max(longest, run);
  });
  return longest;
}

function rootMeanAreaVariance(form: FormPlan, row: AnswerRow): number {
  const variances = form.areas.flatMap((area) => {
    const keyed = area.items.map((item) => keyAnswer(row, item)).filter((x) => x !== MISSING);
    return varianceOf(keyed) ?? [];
  });
  if (variances.length === 0) return 0;
  return Math.sqrt(variances.reduce((sum, value) => sum + value, 0) / variances.length);
}

/**
 * Notes what may make one's own figures less steady. Private to the answerer, never blocking.
 *
 * fast-pages: under 2 s an item on half of the pages · fast-overall: under 1 s an item over all ·
 * long-run: one raw answer 10 times or more in the order asked, a blank ends a run (30 or more
 * weighs double) · flat: SD of raw answers < 0.50 · contradicting: at least 3 of the 4 opposite
 * pairs with |x − (4 − y)| ≥ 3 · scattered: √(mean within-area variance of x') > 1.45 ·
 * many-missing: more than 30 % of the items asked
 *
 * @param pages how long each page that got an answer was on the screen; empty if not timed
 * @returns the notes, and whether they are worth a sentence: two of them, or speed over the whole
 *   form alone
 * @see instrument, 2.7
 */
export function noteQuality(
  plan: Plan,
  form: FormId,
  row: AnswerRow,
  pages: readonly PageTime[],
): AnswerQuality {
  const formPlan = plan.forms[form];
  const raw = formPlan.asked.map((item) => row[plan.positions.get(item.id) ?? -1] ?? MISSING);
  const given = raw.filter((answer) => answer !== MISSING);
  const run = longestRun(raw);
  const variance = varianceOf(given);
  const fast = pages.filter((page) => page.durationMs < 2000 * page.items).length;
  const items = pages.reduce((sum, page) => sum + page.items, 0);
  const durationMs = pages.reduce((sum, page) => sum + page.durationMs, 0);
  const contradictions = plan.opposites.filter(([item, opposite]) => {
    const x = row[item] ?? MISSING;
    const y = row[opposite] ?? MISSING;
    return x !== MISSING && y !== MISSING && Math.abs(x - (4 - y)) >= 3;
  }).length;

  const notes: QualityNote[] = [];
  if (pages.length > 0 && 2 * fast >= pages.length) notes.push('fast-pages');
  if (durationMs < 1000 * items) notes.push('fast-overall');
  if (run >= LONG_RUN) notes.push('long-run');
  if (variance !== null && Math.sqrt(variance) < 0.5) notes.push('flat');
  if (contradictions >= 3) notes.push('contradicting');
  if (rootMeanAreaVariance(formPlan, row) > 1.45) notes.push('scattered');
  if (raw.length - given.length > 0.3 * raw.length) notes.push('many-missing');

  const weight = notes.length + (run >= STRONG_RUN ? 1 : 0);
  return { notes, isWorthSaying: weight >= 2 || notes.includes('fast-overall') };
}
