import { type AnswerRow, indexAnswers } from '@/domain/answers/answer-row';
import type { FormId } from '@/domain/bank/bank-schema';
import type { Plan } from '@/domain/bank/plan';
import { dayNumber } from '@/domain/keeping/day-number';
import type { Response } from '@/domain/practice/response';
import { checkRetake, type RetakeCheck } from '@/domain/scoring/reliable-change';
import { findRetakeChanges, type RetakeChange } from '@/domain/scoring/retake-changes';
import { type PersonScore, scorePerson } from '@/domain/scoring/score-person';

/** A response that was opened, with the record it is kept under. */
export interface OpenedRecord {
  readonly record: string;
  readonly response: Response;
}

/** One time that a client answered, in figures. */
export interface ScoredRound {
  readonly record: string;
  /** Days since 1970-01-01. */
  readonly day: number;
  readonly form: FormId;
  readonly plan: Plan;
  readonly row: AnswerRow;
  readonly score: PersonScore;
}

/** What may be said of a round beside an earlier one. */
export type RoundChange =
  | {
      readonly check: 'comparable';
      /** The record of the earlier round. */
      readonly since: string;
      readonly changes: readonly RetakeChange[];
    }
  /** Why the round just before cannot be set beside it, where no earlier one can. */
  | { readonly check: Exclude<RetakeCheck, 'comparable'> };

export interface TracedRound extends ScoredRound {
  /** Null for the first round. */
  readonly change: RoundChange | null;
}

/** Whether a response can be scored: its items are those of its bank, and its rules are known here. */
export type ScoredResponse =
  | { readonly ok: true; readonly round: ScoredRound }
  | { readonly ok: false; readonly record: string };

/**
 * Scores a response by the rules that it names.
 *
 * @param plan of the response's own bank
 */
export function scoreResponse(plan: Plan, { record, response }: OpenedRecord): ScoredResponse {
  const { form, scoring, answers } = response;
  const indexed = indexAnswers(plan, form, answers);
  if (!indexed.ok || scoring !== plan.scoring) return { ok: false, record };
  const { row } = indexed;
  const day = dayNumber(response.day) ?? 0;
  return { ok: true, round: { record, day, form, plan, row, score: scorePerson(plan, form, row) } };
}

/**
 * Sets each round beside the latest earlier one that it may be compared with: the same major version
 * and form, 28 days before or more.
 *
 * @param rounds of one client, in any order
 * @returns the rounds in the order of their days, each with what changed beyond its margin
 * @see instrument, 2.6
 */
export function traceRounds(rounds: readonly ScoredRound[]): readonly TracedRound[] {
  const sorted = [...rounds].sort((a, b) =>
    a.day === b.day ? (a.record < b.record ? -1 : 1) : a.day - b.day,
  );
  const taken = ({ plan, form, day }: ScoredRound) => ({ bank: plan.bank, form, day });
  return sorted.map((round, at) => {
    const earlier = sorted.slice(0, at).reverse();
    const nearest = earlier[0];
    if (nearest === undefined) return { ...round, change: null };
    const base = earlier.find((one) => checkRetake(taken(one), taken(round)) === 'comparable');
    if (base === undefined) {
      const check = checkRetake(taken(nearest), taken(round));
      return { ...round, change: check === 'comparable' ? null : { check } };
    }
    const changes = findRetakeChanges(base.score, round.score);
    return { ...round, change: { check: 'comparable', since: base.record, changes } };
  });
}
