import type { Answer } from '@/domain/answers/answer';
import type { Bank, PartId } from '@/domain/bank/bank-schema';
import type { Response } from '@/domain/practice/response';

export interface SentPart {
  readonly part: PartId;
  readonly answers: readonly (readonly [item: string, answer: Answer])[];
}

/**
 * The answers of a response by the parts in which they were asked. It goes by what the response
 * holds, so that nothing can be sent that is not listed.
 */
export function listSentAnswers(bank: Bank, { form, answers }: Response): readonly SentPart[] {
  const partOf = new Map(
    bank.forms[form].parts.flatMap(({ id, pages }) =>
      pages.flatMap(({ items }) => items.map((item) => [item, id] as const)),
    ),
  );
  const parts = new Map<PartId, (readonly [string, Answer])[]>();
  for (const [item, answer] of Object.entries(answers)) {
    const part = partOf.get(item) ?? 'overall';
    parts.set(part, [...(parts.get(part) ?? []), [item, answer]]);
  }
  return [...parts].map(([part, listed]) => ({ part, answers: listed }));
}
