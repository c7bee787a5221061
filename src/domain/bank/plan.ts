import type { AreaId, Bank, FormId, Item } from './bank-schema';

export interface KeyedItem {
  readonly id: string;
  /** Where the item's answer stands in an answer row. */
  readonly position: number;
  /** 1 = more is closer, -1 = reversed. */
  readonly key: 1 | -1;
}

export interface AreaPlan {
  readonly id: AreaId;
  readonly items: readonly KeyedItem[];
  /** How many of the items must be answered before the area is scored. */
  readonly needed: number;
}

export interface PairPlan {
  readonly id: string;
  readonly meItem: string;
  readonly partnerItem: string;
  /** Where the two answers stand in an answer row. */
  readonly me: number;
  readonly partner: number;
}

export interface PairSetPlan {
  readonly pairs: readonly PairPlan[];
  /** How many of the pairs must be answered on both sides before the balance is scored. */
  readonly needed: number;
}

export interface CarePlan {
  readonly goesOut: KeyedItem;
  readonly arrives: KeyedItem;
}

export interface FormPlan {
  readonly form: FormId;
  /** Items of the form, in the order in which they are asked. */
  readonly asked: readonly Item[];
  readonly areas: readonly AreaPlan[];
  readonly tending: PairSetPlan;
  /** Null on the short form, which cannot see who holds things in. */
  readonly holding: PairSetPlan | null;
  /** Null on the short form. */
  readonly care: { readonly pairs: readonly CarePlan[]; readonly needed: number } | null;
}

/** A bank made ready for scoring: every id is looked up once, here, and never again. */
export interface Plan {
  readonly bank: string;
  readonly scoring: string;
  readonly size: number;
  readonly positions: ReadonlyMap<string, number>;
  readonly forms: Readonly<Record<FormId, FormPlan>>;
  readonly opposites: readonly (readonly [item: number, opposite: number])[];
}

/** A bank that passed no check was handed to the scorer. */
export class BankMismatch extends Error {
  readonly code = 'bank-mismatch';
}

function half(count: number): number {
  return Math.ceil(count / 2);
}

function planForm(bank: Bank, form: FormId, positions: ReadonlyMap<string, number>): FormPlan {
  const byId = new Map(bank.items.map((item) => [item.id, item]));
  const find = (id: string): Item => {
    const item = byId.get(id);
    if (item === undefined) throw new BankMismatch(`form ${form} asks for the unknown item ${id}`);
    return item;
  };
  const position = (id: string): number => positions.get(find(id).id) as number;
  const keyed = (id: string): KeyedItem => {
    const item = find(id);
    if (item.kind !== 'intimacy') throw new BankMismatch(`${id} has no key`);
    return { id, position: position(id), key: item.key };
  };

  const asked = bank.forms[form].parts.flatMap((part) =>
    part.pages.flatMap((page) => page.items.map(find)),
  );
  const areas = bank.areas.map((area) => {
    const items = asked
      .filter((item) => item.kind === 'intimacy' && item.area === area)
      .map((item) => keyed(item.id));
    return { id: area, items, needed: form === 'full' ? Math.max(2, half(items.length)) : 1 };
  });
  const pairs = (kind: 'tending' | 'holding'): PairSetPlan => {
    const found = asked.flatMap((item): PairPlan[] => {
      if (item.kind !== kind || item.side !== 'me') return [];
      const twin = asked.find(
        (other) => other.kind === kind && other.pair === item.pair && other.side === 'partner',
      );
      if (twin === undefined) throw new BankMismatch(`${item.id} has no twin on form ${form}`);
      return [
        {
          id: item.pair,
          meItem: item.id,
          partnerItem: twin.id,
          me: position(item.id),
          partner: position(twin.id),
        },
      ];
    });
    return { pairs: found, needed: half(found.length) };
  };
  const care = bank.care.map(({ goesOut, arrives }) => ({
    goesOut: keyed(goesOut),
    arrives: keyed(arrives),
  }));
  return {
    form,
    asked,
    areas,
    tending: pairs('tending'),
    holding: form === 'full' ? pairs('holding') : null,
    care: form === 'full' ? { pairs: care, needed: half(care.length) } : null,
  };
}

/**
 * Compiles a bank into the plan by which answers are indexed and scored.
 *
 * Everything is joined by item id; the order of the bank's lists changes only the order of output.
 *
 * @param bank a bank that passed `checkBank`
 * @returns the plan; answer rows are `size` long
 * @throws BankMismatch if the bank refers to an item it does not have
 * @see instrument, section 1 (areas, forms) and section 2 (how many answers a score needs)
 */
export function compilePlan(bank: Bank): Plan {
  const positions = new Map(bank.items.map((item, index) => [item.id, index]));
  const opposites = bank.opposites.map(
    ({ item, opposite }) => [positions.get(item) ?? -1, positions.get(opposite) ?? -1] as const,
  );
  if (opposites.flat().includes(-1)) throw new BankMismatch('opposites name an unknown item');
  return {
    bank: bank.id,
    scoring: bank.scoring,
    size: bank.items.length,
    positions,
    forms: { full: planForm(bank, 'full', positions), short: planForm(bank, 'short', positions) },
    opposites,
  };
}
