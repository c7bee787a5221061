import { type AnswerQuality, noteQuality } from '@/domain/answers/answer-quality';
import { type AnswerRow, indexAnswers } from '@/domain/answers/answer-row';
import { compilePlan, type Plan } from '@/domain/bank/plan';
import { findSoloPatterns, type SoloPatterns } from '@/domain/patterns/solo-patterns';
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
    },
  };
}
