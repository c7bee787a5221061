import type { PageTime } from '@/domain/answers/answer-quality';
import type { Answers } from '@/domain/answers/answer';
import type { Bank, FormId } from '@/domain/bank/bank-schema';
import type { AskingLanguage, Language } from '@/domain/bank/language-schema';
import type { KeptResult } from '@/domain/keeping/kept';

/** An earlier result that this one was taken again after, with the bank it was answered on. */
export interface EarlierResult {
  readonly kept: KeptResult;
  readonly bank: Bank;
}

/** What one person answered, as the questions hand it on. It lives in memory only. */
export interface AnsweredForm {
  readonly form: FormId;
  readonly bank: Bank;
  readonly language: AskingLanguage;
  readonly answers: Answers;
  readonly pageTimes: readonly PageTime[];
  /** The calendar day, YYYY-MM-DD. */
  readonly day: string;
  readonly earlier: EarlierResult | null;
  /** The sentence of one's own that was kept with it; empty where there is none. */
  readonly remember: string;
}

/** The same with every text that a result tells. */
export interface FinishedAnswers extends Omit<AnsweredForm, 'language'> {
  readonly language: Language;
}

/** What is kept of a result: the answers and the four ids, and one's own sentence. */
export function keepResult(
  { form, bank, language, answers, day }: AnsweredForm,
  remember: string,
): KeptResult {
  return {
    type: 'both-ways/result',
    version: 1,
    bank: bank.id,
    form,
    scoring: bank.scoring,
    locale: language.locale,
    translation: language.translation,
    day,
    answers,
    remember,
  };
}
