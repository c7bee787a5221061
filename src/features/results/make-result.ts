import { type AnswerQuality, noteQuality } from '@/domain/answers/answer-quality';
import { type AnswerRow, indexAnswers } from '@/domain/answers/answer-row';
import { compilePlan, type Plan } from '@/domain/bank/plan';
import { dayNumber } from '@/domain/keeping/day-number';
import { findSoloPatterns, type SoloPatterns } from '@/domain/patterns/solo-patterns';
import { checkRetake, type RetakeCheck } from '@/domain/scoring/reliable-change';
import { findRetakeChanges, type RetakeChange } from '@/domain/scoring/retake-changes';
import { type PersonScore, scorePerson } from '@/domain/scoring/score-person';
import type { FinishedAnswers } from '@/session/finished-answers';

/** Everything the result page draws, made from the answers once. */
export interface Result {
  readonly finished: FinishedAnswers;
  readonly plan: Plan;
  readonly row: AnswerRow;
  readonly score: PersonScore;
  readonly patterns: SoloPatterns;
  readonly quality: AnswerQuality;
  /** Null where this was not taken again after an earlier one. */
  readonly retake: Retake | null;
}

/** What may be said of the figures of an earlier result and of this one. */
export type Retake =
  | { readonly check: 'comparable'; readonly changes: readonly RetakeChange[] }
  | { readonly check: Exclude<RetakeCheck, 'comparable'> };

function compareWithEarlier(score: PersonScore, finished: FinishedAnswers): Retake | null {
  const { earlier, day } = finished;
  if (earlier === null) return null;
  const { kept } = earlier;
  const check = checkRetake(
    { bank: kept.bank, form: kept.form, day: dayNumber(kept.day) ?? 0 },
    { bank: score.bank, form: score.form, day: dayNumber(day) ?? 0 },
  );
  if (check !== 'comparable') return { check };
  const plan = compilePlan(earlier.bank);
  const indexed = indexAnswers(plan, kept.form, kept.answers);
  if (!indexed.ok) return null;
  const first = scorePerson(plan, kept.form, indexed.row);
  return { check, changes: findRetakeChanges(first, score) };
}

export type MadeResult =
  { readonly ok: true; readonly result: Result } | { readonly ok: false; readonly item: string };

export function makeResult(finished: FinishedAnswers): MadeResult {
  const { bank, form, answers, pageTimes } = finished;
  const plan = compilePlan(bank);
  const indexed = indexAnswers(plan, form, answers);
  if (!indexed.ok) return { ok: false, item: indexed.item };
  const { row } = indexed;
  const score = scorePerson(plan, form, row);
  return {
    ok: true,
    result: {
      finished,
      plan,
      row,
      score,
      patterns: findSoloPatterns(plan, row, score),
      quality: noteQuality(plan, form, row, pageTimes),
      retake: compareWithEarlier(score, finished),
    },
  };
}
