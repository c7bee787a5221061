import type { Answers } from '@/domain/answers/answer';
import type { FormId } from '@/domain/bank/bank-schema';
import { readJson } from './published-bank';

interface ExpectedBalance {
  readonly value: number;
  readonly sem?: number;
  readonly se: number;
  readonly call: string;
}

export interface ExpectedScore {
  readonly form: FormId;
  readonly area: Record<
    string,
    { readonly score: number | null; readonly sem: number | null; readonly answered: number }
  > | null;
  readonly intimacy: number | null;
  readonly intimacySem: number | null;
  readonly pairDifference: Record<string, number | null>;
  readonly tendingBalance: ExpectedBalance | null;
  readonly holdingBalance: ExpectedBalance | null;
  readonly effort: number | null;
  readonly give: number | null;
  readonly receive: number | null;
  readonly flow: ExpectedBalance | null;
  readonly headline: string;
  readonly notes: readonly string[];
}

interface ExpectedFigure {
  readonly value: number;
  readonly se: number;
}

export interface ExpectedCouple {
  readonly form: FormId;
  readonly holdingShared: boolean;
  readonly areaDifference: Record<string, number | null>;
  readonly intimacyDifference: number | null;
  readonly intimacyDifferenceSe: number | null;
  readonly jointBalance: ExpectedFigure | null;
  readonly perceptionGap: ExpectedFigure | null;
  readonly meanAbsoluteDifference: number | null;
  readonly meanAbsoluteDifferenceNoise: number | null;
  readonly headline: string;
  readonly notes: readonly string[];
}

/** The figures that the instrument's authors worked out by their own means; see the spec. */
export const workedExample = readJson('tests/fixtures/golden/worked-example-1.0.0.json') as {
  readonly answers: Record<string, Answers>;
  readonly scores: Record<string, ExpectedScore>;
  readonly couples: Record<string, ExpectedCouple>;
  readonly mustNever: Record<string, readonly string[]>;
};

/** Answer sets by name; "A short" uses the answers of "A". */
export function answersFor(name: string): Answers {
  const answers = workedExample.answers[name.replace(/ short$/, '')];
  if (answers === undefined) throw new Error(`no answer set ${name}`);
  return answers;
}

/** The two of a couple such as "A, B short": whose answers, on which form. */
export function partnersOf(couple: string) {
  const [a = '', b = ''] = couple.replace(/, holding shared$/, '').split(', ');
  const taker = (name: string) => ({
    form: name.endsWith(' short') ? ('short' as const) : ('full' as const),
    answers: answersFor(name),
  });
  return { a: taker(a), b: taker(b) };
}
