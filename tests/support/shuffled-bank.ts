import fc from 'fast-check';
import type { Bank, FormId } from '@/domain/bank/bank-schema';
import { bank } from './published-bank';

export const shuffled = <T>(list: readonly T[]): fc.Arbitrary<T[]> =>
  fc.shuffledSubarray([...list], { minLength: list.length });

type Form = Bank['forms'][FormId];

/** The parts of a form in any order, their pages in any order, the items of a page in any order. */
function shuffledForm(form: Form): fc.Arbitrary<Form> {
  const parts = form.parts.map((part) => {
    const pages = part.pages.map((page) =>
      shuffled(page.items).map((items) => ({ ...page, items })),
    );
    return fc
      .tuple(...pages)
      .chain((list) => shuffled(list).map((mixed) => ({ ...part, pages: mixed })));
  });
  return fc
    .tuple(...parts)
    .chain((list) => shuffled(list).map((mixed) => ({ ...form, parts: mixed })));
}

/** The published bank with each of its lists in any order. */
export const shuffledBankArb: fc.Arbitrary<Bank> = fc
  .record({
    items: shuffled(bank.items),
    areas: shuffled(bank.areas),
    care: shuffled(bank.care),
    opposites: shuffled(bank.opposites),
    full: shuffledForm(bank.forms.full),
    short: shuffledForm(bank.forms.short),
    isShortFirst: fc.boolean(),
  })
  .map(({ items, areas, care, opposites, full, short, isShortFirst }) => ({
    ...bank,
    items,
    areas,
    care,
    opposites,
    forms: isShortFirst ? { short, full } : { full, short },
  }));
