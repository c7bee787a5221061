import type { Bank, FormId, PageSide, PartId } from '@/domain/bank/bank-schema';

export interface QuestionPage {
  readonly part: PartId;
  readonly side: PageSide;
  readonly items: readonly string[];
  /** The first page of its part says what the part is about. */
  readonly opensPart: boolean;
  /** The part's number among the parts that are counted, from 1; null for the last page. */
  readonly partNumber: number | null;
  readonly partCount: number;
}

/** The pages of a form in the order in which they are asked. */
export function listPages(bank: Bank, form: FormId): QuestionPage[] {
  const { parts } = bank.forms[form];
  const counted = parts.filter((part) => part.id !== 'overall');
  return parts.flatMap((part) =>
    part.pages.map((page, index) => ({
      part: part.id,
      side: page.side,
      items: page.items,
      opensPart: index === 0,
      partNumber: part.id === 'overall' ? null : counted.indexOf(part) + 1,
      partCount: counted.length,
    })),
  );
}

/** About how many minutes the pages from `index` on take, at the pace that the form is said to. */
export function minutesLeft(
  pages: readonly QuestionPage[],
  index: number,
  minutes: number,
): number {
  const count = (from: number) =>
    pages.slice(from).reduce((sum, page) => sum + page.items.length, 0);
  return (minutes * count(index)) / count(0);
}
