import type { Bank, FormId, Item } from './bank-schema';
import type { Language } from './language-schema';

/** What is wrong in a file of a bank, and where: "forms/full/parts/0/pages/1/items/2". */
export interface Fault {
  readonly path: string;
  readonly reason: string;
}

type PairedItem = Exclude<Item, { readonly kind: 'anchor' }>;
type ItemsById = ReadonlyMap<string, Item>;

const FORMS: readonly FormId[] = ['full', 'short'];

function findRepeated(ids: readonly string[], path: string): Fault[] {
  return ids.flatMap((id, index) => {
    const first = ids.indexOf(id);
    return first === index
      ? []
      : [{ path: `${path}/${index}`, reason: `${id} is already at ${path}/${first}` }];
  });
}

const isPaired = (item: Item): item is PairedItem => item.kind !== 'anchor';
const keyOf = (item: PairedItem): 1 | -1 | null => (item.kind === 'intimacy' ? item.key : null);
const twinsOf = (items: ItemsById, pair: string): PairedItem[] =>
  [...items.values()].filter(isPaired).filter((item) => item.pair === pair);

function checkItems(bank: Bank): Fault[] {
  const faults: Fault[] = [];
  const pairs = new Map<string, { readonly item: PairedItem; readonly path: string }[]>();
  bank.items.forEach((item, index) => {
    if (!isPaired(item)) return;
    const path = `items/${index}`;
    const fits = `${item.pair}${item.side === 'me' ? 'm' : 'p'}`;
    if (item.id !== fits) {
      faults.push({
        path: `${path}/id`,
        reason: `${item.id} should be ${fits}: its pair and side`,
      });
    }
    if (!bank.areas.includes(item.area)) {
      faults.push({ path: `${path}/area`, reason: `${item.area} is not among the areas` });
    }
    pairs.set(item.pair, [...(pairs.get(item.pair) ?? []), { item, path }]);
  });
  for (const [pair, twins] of pairs) {
    const [first, second, third] = twins;
    if (first === undefined) continue;
    if (second === undefined) {
      const side = first.item.side === 'me' ? 'partner' : 'me';
      faults.push({ path: first.path, reason: `${pair} has no item of the side ${side}` });
      continue;
    }
    if (third !== undefined) {
      faults.push({ path: third.path, reason: `${pair} has more than two items` });
    }
    if (first.item.side === second.item.side) {
      faults.push({
        path: `${second.path}/side`,
        reason: `both items of ${pair} are of the side ${first.item.side}`,
      });
    }
    if (first.item.kind !== second.item.kind) {
      faults.push({ path: `${second.path}/kind`, reason: `the items of ${pair} differ in kind` });
    } else if (keyOf(first.item) !== keyOf(second.item)) {
      faults.push({
        path: `${second.path}/key`,
        reason: `one item of ${pair} is reversed, the other is not`,
      });
    }
    if (first.item.area !== second.item.area) {
      faults.push({ path: `${second.path}/area`, reason: `the items of ${pair} differ in area` });
    }
  }
  return faults;
}

function checkAreas(bank: Bank): Fault[] {
  return bank.areas.flatMap((area, index) =>
    bank.items.some((item) => item.kind === 'intimacy' && item.area === area)
      ? []
      : [{ path: `areas/${index}`, reason: `${area} has no intimacy items` }],
  );
}

/** Pages: known items, each asked once, of the page's side and of the part's area, twins apart. */
function checkPages(bank: Bank, form: FormId, items: ItemsById): Fault[] {
  const faults: Fault[] = [];
  const askedAt = new Map<string, string>();
  bank.forms[form].parts.forEach((part, partIndex) => {
    part.pages.forEach((page, pageIndex) => {
      const pairs = new Set<string>();
      page.items.forEach((id, itemIndex) => {
        const path = `forms/${form}/parts/${partIndex}/pages/${pageIndex}/items/${itemIndex}`;
        const item = items.get(id);
        if (item === undefined) {
          faults.push({ path, reason: `${id} is not an item of this bank` });
          return;
        }
        const earlier = askedAt.get(id);
        if (earlier !== undefined) {
          faults.push({ path, reason: `${id} is already asked at ${earlier}` });
          return;
        }
        askedAt.set(id, path);
        const side = isPaired(item) ? item.side : 'both';
        if (side !== page.side) {
          faults.push({ path, reason: `${id} is of the side ${side}, its page of ${page.side}` });
        }
        if (!isPaired(item)) return;
        if (pairs.has(item.pair)) {
          faults.push({ path, reason: `${id} is on the same page as its twin` });
        }
        pairs.add(item.pair);
        if (item.area !== part.id && bank.areas.some((area) => area === part.id)) {
          faults.push({ path, reason: `${id} belongs to the area ${item.area}, not ${part.id}` });
        }
      });
    });
  });
  return faults;
}

function listAsked(bank: Bank, form: FormId): Set<string> {
  return new Set(
    bank.forms[form].parts.flatMap(({ pages }) => pages.flatMap((page) => page.items)),
  );
}

function checkFullForm(bank: Bank): Fault[] {
  const asked = listAsked(bank, 'full');
  return bank.items.flatMap(({ id }) =>
    asked.has(id) ? [] : [{ path: 'forms/full/parts', reason: `${id} is not asked` }],
  );
}

/** What the short form's scores rest on: one item an area, whole tending pairs, no holding. */
function checkShortForm(bank: Bank, items: ItemsById): Fault[] {
  const path = 'forms/short/parts';
  const faults: Fault[] = [];
  const asked = listAsked(bank, 'short');
  const known = [...asked].flatMap((id) => items.get(id) ?? []).filter(isPaired);
  for (const area of bank.areas) {
    const count = known.filter((item) => item.kind === 'intimacy' && item.area === area).length;
    if (count !== 1) {
      faults.push({ path, reason: `${count} intimacy items of ${area} are asked instead of one` });
    }
  }
  for (const { id, kind, pair } of known) {
    if (kind === 'holding') {
      faults.push({ path, reason: `${id} is asked, but holding is not scored on this form` });
    }
    if (kind !== 'tending') continue;
    for (const twin of twinsOf(items, pair)) {
      if (!asked.has(twin.id)) {
        faults.push({ path, reason: `${id} is asked without its twin ${twin.id}` });
      }
    }
  }
  return faults;
}

function checkLists(bank: Bank, items: ItemsById): Fault[] {
  const faults: Fault[] = [];
  const find = (id: string, path: string): PairedItem | null => {
    const item = items.get(id);
    if (item?.kind === 'intimacy') return item;
    const reason = item === undefined ? 'is not an item of this bank' : 'is not an intimacy item';
    faults.push({ path, reason: `${id} ${reason}` });
    return null;
  };
  bank.care.forEach(({ goesOut, arrives }, index) => {
    const out = find(goesOut, `care/${index}/goesOut`);
    const back = find(arrives, `care/${index}/arrives`);
    if (out === null || back === null) return;
    if (out.pair !== back.pair || out.side === back.side) {
      faults.push({ path: `care/${index}`, reason: `${goesOut} and ${arrives} are not twins` });
    }
    const first = bank.care.findIndex(
      (other) => other.goesOut === goesOut || other.arrives === goesOut,
    );
    if (first !== index) {
      faults.push({ path: `care/${index}`, reason: `${goesOut} is already at care/${first}` });
    }
  });
  bank.opposites.forEach(({ item, opposite }, index) => {
    const one = find(item, `opposites/${index}/item`);
    const other = find(opposite, `opposites/${index}/opposite`);
    if (one === null || other === null) return;
    if (keyOf(one) === keyOf(other)) {
      faults.push({
        path: `opposites/${index}`,
        reason: `${item} and ${opposite} are keyed alike: one of them should be reversed`,
      });
    }
  });
  return faults;
}

/**
 * Looks for what the schema of a bank cannot see: whether its ids fit together.
 *
 * @param bank a structure file that has the right shape
 * @returns every fault with its path in the file; empty for a bank that can be asked and scored
 * @see instrument, section 1
 */
export function checkBank(bank: Bank): Fault[] {
  const items: ItemsById = new Map(bank.items.map((item) => [item.id, item]));
  return [
    ...findRepeated(bank.areas, 'areas'),
    ...findRepeated(
      bank.items.map((item) => item.id),
      'items',
    ),
    ...checkItems(bank),
    ...checkAreas(bank),
    ...FORMS.flatMap((form) => [
      ...findRepeated(
        bank.forms[form].parts.map((part) => part.id),
        `forms/${form}/parts`,
      ),
      ...checkPages(bank, form, items),
    ]),
    ...checkFullForm(bank),
    ...checkShortForm(bank, items),
    ...checkLists(bank, items),
  ];
}

function compareKeys(
  texts: Readonly<Record<string, unknown>>,
  wanted: Iterable<string>,
  path: string,
  what: string,
): Fault[] {
  const ids = new Set(wanted);
  const missing = [...ids].filter((id) => !Object.hasOwn(texts, id));
  const extra = Object.keys(texts).filter((id) => !ids.has(id));
  return [
    ...missing.map((id) => ({ path: `${path}/${id}`, reason: 'is missing' })),
    ...extra.map((id) => ({ path: `${path}/${id}`, reason: `is not ${what} of this bank` })),
  ];
}

/**
 * Looks for texts that a bank asks for and a language lacks, and for texts that nothing asks for.
 *
 * @param bank a bank that passed `checkBank`
 * @param language a language file that has the right shape
 * @returns every fault with its path in the language file; empty if the language is complete
 * @see instrument, section 6
 */
export function checkLanguage(bank: Bank, language: Language): Fault[] {
  const roles = bank.items.flatMap((item) =>
    item.kind === 'tending' || item.kind === 'holding' ? [item.pair] : [],
  );
  const parts = FORMS.flatMap((form) => bank.forms[form].parts.map((part) => part.id));
  return [
    ...compareKeys(
      language.items,
      bank.items.map((item) => item.id),
      'items',
      'an item',
    ),
    ...compareKeys(language.roles, roles, 'roles', 'a labor pair'),
    ...compareKeys(language.parts, parts, 'parts', 'a part'),
  ];
}
