import type { Bank, FormId, Item } from '@/domain/bank/bank-schema';
import { canonicalJson } from '@/domain/bank/canonical-json';
import type { Bump } from './bumps';

/** One difference between two versions, in the words of the one who wrote the later one. */
export interface BankChange {
  /** In the folder of a version: "bank.json", "en.json". */
  readonly file: string;
  /** "items/R1m", "forms/full/parts". */
  readonly path: string;
  /** "is reworded", with what it was and is where that can be read. */
  readonly what: string;
  readonly bump: Bump;
}

const FORMS: readonly FormId[] = ['full', 'short'];
const FILE = 'bank.json';

const isSame = (a: unknown, b: unknown): boolean => canonicalJson(a) === canonicalJson(b);
const show = (value: unknown): string => canonicalJson(value ?? null);

function major(path: string, what: string): BankChange {
  return { file: FILE, path, what, bump: 'major' };
}

function diffItem(before: Item, after: Item): BankChange[] {
  const [a, b] = [new Map(Object.entries(before)), new Map(Object.entries(after))];
  return [...new Set([...a.keys(), ...b.keys()])]
    .filter((field) => a.get(field) !== b.get(field))
    .map((field) =>
      major(
        `items/${before.id}/${field}`,
        `is ${show(b.get(field))} instead of ${show(a.get(field))}`,
      ),
    );
}

function diffItems(before: Bank, after: Bank): BankChange[] {
  const [a, b] = [before, after].map(({ items }) => new Map(items.map((item) => [item.id, item])));
  if (a === undefined || b === undefined) return [];
  const removed = before.items.filter(({ id }) => !b.has(id));
  const added = after.items.filter(({ id }) => !a.has(id));
  const kept = before.items.filter(({ id }) => b.has(id));
  const order = after.items.filter(({ id }) => a.has(id)).map(({ id }) => id);
  return [
    ...removed.map(({ id }) => major(`items/${id}`, 'is removed')),
    ...added.map(({ id, kind }): BankChange => {
      const isScored = kind !== 'anchor';
      const what = isScored ? 'is added' : 'is added, and goes into no score';
      return { file: FILE, path: `items/${id}`, what, bump: isScored ? 'major' : 'minor' };
    }),
    ...kept.flatMap((item) => diffItem(item, b.get(item.id) ?? item)),
    ...(isSame(
      kept.map(({ id }) => id),
      order,
    )
      ? []
      : [major('items', 'stand in another order')]),
  ];
}

/** The parts of a form without the items that are new and go into no score, and without emptied pages. */
function withoutNewAnchors(bank: Bank, form: FormId, earlier: Bank): unknown {
  const known = new Set(earlier.items.map(({ id }) => id));
  const isNewAnchor = (id: string): boolean =>
    !known.has(id) && bank.items.some((item) => item.id === id && item.kind === 'anchor');
  return bank.forms[form].parts
    .map((part) => ({
      ...part,
      pages: part.pages
        .map((page) => ({ ...page, items: page.items.filter((id) => !isNewAnchor(id)) }))
        .filter(({ items }) => items.length > 0),
    }))
    .filter(({ pages }) => pages.length > 0);
}

/** An item that is asked before a scored one may shift its answer, whether it is scored itself or not. */
function asksNewBeforeScored(before: Bank, after: Bank, form: FormId): boolean {
  const known = new Set(before.items.map(({ id }) => id));
  const asked = after.forms[form].parts.flatMap(({ pages }) => pages.flatMap(({ items }) => items));
  const firstNew = asked.findIndex((id) => !known.has(id));
  return firstNew !== -1 && asked.slice(firstNew).some((id) => known.has(id));
}

function diffForms(before: Bank, after: Bank): BankChange[] {
  return FORMS.flatMap((form) => {
    const [a, b] = [before.forms[form], after.forms[form]];
    const path = `forms/${form}`;
    const changes: BankChange[] = [];
    if (a.minutes !== b.minutes) {
      const what = `says ${b.minutes} minutes instead of ${a.minutes}`;
      changes.push({ file: FILE, path: `${path}/minutes`, what, bump: 'patch' });
    }
    if (!isSame(a.parts, withoutNewAnchors(after, form, before))) {
      changes.push(major(`${path}/parts`, 'ask other items, in another order or on other pages'));
    } else if (asksNewBeforeScored(before, after, form)) {
      changes.push(major(`${path}/parts`, 'ask something new before what was asked already'));
    }
    return changes;
  });
}

/**
 * Lists what differs between the structure files of two versions, with the bump that each needs.
 *
 * Everything that is scored, or that decides what is asked and when, needs a new major number. An
 * item that goes into no score and is asked after all others needs a minor one, the minutes that a
 * form names a patch. The ids of the versions themselves are no change.
 *
 * @param before the earlier version
 * @param after the later one
 * @returns the changes in the order of the file; empty if both ask and score the same
 * @see instrument, section 6: the table of bumps
 */
export function diffStructure(before: Bank, after: Bank): BankChange[] {
  const fields = ['scoring', 'windowDays', 'steps', 'areas'] as const;
  return [
    ...fields
      .filter((field) => !isSame(before[field], after[field]))
      .map((field) => major(field, `is ${show(after[field])} instead of ${show(before[field])}`)),
    ...diffItems(before, after),
    ...diffForms(before, after),
    ...(['care', 'opposites'] as const)
      .filter((field) => !isSame(before[field], after[field]))
      .map((field) => major(field, 'names other items')),
  ];
}
