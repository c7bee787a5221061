import type { Answers } from '@/domain/answers/answer';
import type { FormId } from '@/domain/bank/bank-schema';

/** A finished result as one keeps it: everything it was made from, and nothing that was made. */
export interface KeptResult {
  readonly type: 'both-ways/result';
  readonly version: 1;
  readonly bank: string;
  readonly form: FormId;
  readonly scoring: string;
  readonly locale: string;
  readonly translation: string;
  /** The calendar day it was finished on, YYYY-MM-DD. */
  readonly day: string;
  /** Every item asked; null where it was left blank. */
  readonly answers: Answers;
  /** What I want to remember, one sentence of one's own; may be empty. */
  readonly remember: string;
}

/** Answers that are not finished yet. */
export interface Draft {
  readonly type: 'both-ways/draft';
  readonly version: 1;
  readonly bank: string;
  readonly form: FormId;
  readonly locale: string;
  readonly translation: string;
  /** The page shown, from 0; after the last page comes the review, then the result. */
  readonly page: number;
  /** Every item asked; null where it was left blank. */
  readonly answers: Answers;
  /** How long each page was on the screen so far, in whole milliseconds. */
  readonly times: readonly number[];
  /** The result that this is taken again after. */
  readonly earlier: KeptResult | null;
}

export type Kept = Draft | KeptResult;
