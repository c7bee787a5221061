import type { PageTime } from '@/domain/answers/answer-quality';
import type { Answers } from '@/domain/answers/answer';
import type { Bank, FormId } from '@/domain/bank/bank-schema';
import type { Language } from '@/domain/bank/language-schema';

/** What one person answered, handed from the questions to the result. It lives in memory only. */
export interface FinishedAnswers {
  readonly form: FormId;
  readonly bank: Bank;
  readonly language: Language;
  readonly answers: Answers;
  readonly pageTimes: readonly PageTime[];
}
