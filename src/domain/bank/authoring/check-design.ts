import type { Bank, FormId } from '@/domain/bank/bank-schema';
import type { Fault } from '@/domain/bank/bank-checks';

/** The rules of scoring that this program can run. */
const SCORINGS: readonly string[] = ['1'];
/** Reversed pairs on the full form, reversed items on the short one, as the first version has them. */
const REVERSED: Readonly<Record<FormId, number>> = { full: 4, short: 2 };

function listIntimacy(bank: Bank, form: FormId) {
  const asked = new Set(
    bank.forms[form].parts.flatMap(({ pages }) => pages.flatMap(({ items }) => items)),
  );
  return bank.items.filter((item) => item.kind === 'intimacy').filter(({ id }) => asked.has(id));
}

function checkKeys(bank: Bank, form: FormId): Fault[] {
  const items = listIntimacy(bank, form);
  // On the short form an area is one item, so that its pairs are its items.
  const pairs = new Map(items.map((item) => [item.pair, item]));
  const reversed = [...pairs.values()].filter(({ key }) => key === -1).length;
  const [least, path] = [REVERSED[form], `forms/${form}`];
  if (reversed < least) {
    const reason = `asks ${reversed} reversed pairs of ${pairs.size}; at least ${least} keep somebody who always says "often" from looking close`;
    return [{ path, reason }];
  }
  if (reversed * 2 > pairs.size) {
    return [{ path, reason: `asks ${reversed} reversed pairs of ${pairs.size}: more than half` }];
  }
  return [];
}

function checkAreaKeys(bank: Bank): Fault[] {
  const items = listIntimacy(bank, 'full');
  return bank.areas.flatMap((area, index) => {
    const own = items.filter((item) => item.area === area);
    if (own.length === 0 || own.some(({ key }) => key === 1)) return [];
    const reason = `${area} has reversed items only: it would measure a way of answering`;
    return [{ path: `areas/${index}`, reason }];
  });
}

function checkReused(bank: Bank, earlier: readonly Bank[]): Fault[] {
  const before = new Set(earlier.at(-1)?.items.map(({ id }) => id));
  const ever = new Map(earlier.flatMap(({ id, items }) => items.map((item) => [item.id, id])));
  return bank.items.flatMap(({ id }, index) => {
    const last = ever.get(id);
    if (last === undefined || before.has(id)) return [];
    return [
      {
        path: `items/${index}/id`,
        reason: `${id} was an item of ${last} and was taken out: ids are never used again`,
      },
    ];
  });
}

/**
 * Looks for what makes a bank measure worse than the first version by design, though it could be
 * asked and scored: too few or too many reversed items on a form, an area of reversed items only,
 * rules of scoring that nobody wrote, an item id that came back from the dead.
 *
 * @param bank a bank that passed `checkBank`
 * @param earlier the versions before it, oldest first
 * @returns every fault with its path in the structure file
 * @see instrument, sections 1 and 6
 */
export function checkDesign(bank: Bank, earlier: readonly Bank[]): Fault[] {
  const isKnown = SCORINGS.includes(bank.scoring);
  return [
    ...(isKnown
      ? []
      : [{ path: 'scoring', reason: `${bank.scoring} is not among ${SCORINGS.join(', ')}` }]),
    ...checkKeys(bank, 'full'),
    ...checkKeys(bank, 'short'),
    ...checkAreaKeys(bank),
    ...checkReused(bank, earlier),
  ];
}
