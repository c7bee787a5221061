import { describe, expect, it } from 'vitest';
import type { FormId, Item } from '@/domain/bank/bank-schema';
import {
  ALL_ITEMS,
  ANCHORS,
  ARRIVES,
  GOES_OUT,
  HOLDING_PAIRS,
  INTIMACY_ITEMS,
  isReversed,
  LABOR_ITEMS,
  SHORT_ITEMS,
  TABLE,
  TENDING_PAIRS,
  twinOf,
} from '../../support/instrument-table';
import { bank, plan } from '../../support/published-bank';

const ids = (items: readonly Item[]): string[] => items.map((item) => item.id);
const pagesOf = (form: FormId) => bank.forms[form].parts.flatMap((part) => part.pages);

/** What the table of the instrument says of one item, in the words of the bank. */
function asInTheTable(id: string): object {
  if (ANCHORS.includes(id)) return { id, kind: 'anchor' };
  const pair = id.slice(0, -1);
  const area = TABLE.find((row) => [...row.intimacy, ...row.labor].includes(pair))?.id;
  const about = { id, area, pair, side: id.endsWith('m') ? 'me' : 'partner' };
  if (INTIMACY_ITEMS.includes(id)) {
    return { ...about, kind: 'intimacy', key: isReversed(id) ? -1 : 1 };
  }
  return { ...about, kind: TENDING_PAIRS.includes(pair) ? 'tending' : 'holding' };
}

describe('the bank beside the table of the instrument', () => {
  it('has the counts that the instrument states: 34 + 24 + 2 = 60, 8 reversed, 18 short', () => {
    expect(INTIMACY_ITEMS).toHaveLength(34);
    expect(LABOR_ITEMS).toHaveLength(24);
    expect(ALL_ITEMS).toHaveLength(60);
    expect(new Set(ALL_ITEMS).size).toBe(60);
    expect(INTIMACY_ITEMS.filter(isReversed)).toHaveLength(8);
    expect([...TENDING_PAIRS, ...HOLDING_PAIRS].sort()).toEqual(
      TABLE.flatMap((area) => area.labor).sort(),
    );
    expect(SHORT_ITEMS).toHaveLength(18);

    expect(bank.items).toHaveLength(60);
    expect(bank.items.filter((item) => item.kind === 'intimacy')).toHaveLength(34);
    expect(bank.items.filter((item) => item.kind === 'intimacy' && item.key === -1)).toHaveLength(
      8,
    );
    expect(bank.items.filter((item) => item.kind === 'tending')).toHaveLength(14);
    expect(bank.items.filter((item) => item.kind === 'holding')).toHaveLength(10);
  });

  it('agrees with it in every item: id, kind, area, pair, side and key', () => {
    expect(ids(bank.items).sort()).toEqual([...ALL_ITEMS].sort());
    for (const item of bank.items) expect(item).toEqual(asInTheTable(item.id));
  });

  it('has the eight areas in the order of the table, four weeks and five steps', () => {
    expect(bank.areas).toEqual(TABLE.map((area) => area.id));
    expect(bank.windowDays).toBe(28);
    expect(bank.steps).toEqual([0, 1, 2, 3, 4]);
    expect([bank.id, bank.scoring]).toEqual(['1.0.0', '1']);
  });

  it('joins care that goes out to the care that arrives, both keyed, never the same item', () => {
    expect(bank.care).toEqual(
      GOES_OUT.map((goesOut, index) => ({ goesOut, arrives: ARRIVES[index] })),
    );
    for (const { goesOut, arrives } of bank.care) expect(arrives).toBe(twinOf(goesOut));
  });

  it('names the opposite pairs P1/P2 and R1/G1, me and partner', () => {
    expect(bank.opposites).toEqual([
      { item: 'P1m', opposite: 'P2m' },
      { item: 'P1p', opposite: 'P2p' },
      { item: 'R1m', opposite: 'G1m' },
      { item: 'R1p', opposite: 'G1p' },
    ]);
  });
});

describe('the forms', () => {
  it('the full form asks each of the 60 items once, the short form its 18', () => {
    expect(ids(plan.forms.full.asked).sort()).toEqual([...ALL_ITEMS].sort());
    expect(ids(plan.forms.short.asked).sort()).toEqual([...SHORT_ITEMS].sort());
  });

  it('the full form has 17 pages of 2 to 5 items', () => {
    expect(pagesOf('full')).toHaveLength(17);
    for (const form of ['full', 'short'] as const) {
      for (const { items } of pagesOf(form)) {
        expect(items.length).toBeGreaterThanOrEqual(2);
        expect(items.length).toBeLessThanOrEqual(5);
      }
    }
  });

  it('twins are never on one page', () => {
    for (const form of ['full', 'short'] as const) {
      for (const { items } of pagesOf(form)) {
        const pairs = items.filter((id) => !ANCHORS.includes(id)).map((id) => id.slice(0, -1));
        expect(new Set(pairs).size, items.join(' ')).toBe(pairs.length);
      }
    }
  });

  it('goes area by area, first a page about me, then one about my partner, then the anchors', () => {
    const expected = TABLE.flatMap((area) => {
      const pairs = [...area.intimacy, ...area.labor];
      return [
        { side: 'me', items: pairs.map((pair) => `${pair}m`) },
        { side: 'partner', items: pairs.map((pair) => `${pair}p`) },
      ];
    });
    expect(pagesOf('full')).toEqual([...expected, { side: 'both', items: ['A1', 'A2'] }]);
  });

  it('every page says truly whom it is about', () => {
    const sides = new Map(bank.items.map((item) => [item.id, 'side' in item ? item.side : 'both']));
    for (const form of ['full', 'short'] as const) {
      for (const { side, items } of pagesOf(form)) {
        for (const id of items) expect(sides.get(id), id).toBe(side);
      }
    }
  });
});
