import { type Answer, type Answers, DID_NOT_COME_UP } from '@/domain/answers/answer';

/** What the form's fields hold: a radio's value by item id, empty or absent where left blank. */
export type AnswerFields = Record<string, string | null | undefined>;

const answerOf: Readonly<Record<string, Answer>> = {
  '0': 0,
  '1': 1,
  '2': 2,
  '3': 3,
  '4': 4,
  [DID_NOT_COME_UP]: DID_NOT_COME_UP,
};

export function isAnswered(fields: AnswerFields, item: string): boolean {
  return (answerOf[fields[item] ?? ''] ?? null) !== null;
}

/** The answers to the given items; what was left blank is null. */
export function readAnswers(fields: AnswerFields, items: readonly string[]): Answers {
  return Object.fromEntries(items.map((item) => [item, answerOf[fields[item] ?? ''] ?? null]));
}

/** The fields that hold the given answers. */
export function fillFields(answers: Answers): AnswerFields {
  return Object.fromEntries(
    Object.entries(answers).map(([item, answer]) => [item, answer === null ? null : `${answer}`]),
  );
}
