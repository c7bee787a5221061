import { describe, expect, it } from 'vitest';
import { checkBank } from '@/domain/bank/bank-checks';
import type { Bank } from '@/domain/bank/bank-schema';
import { parseBank } from '@/domain/bank/parse-bank';
import { bank, readJson } from '../../support/published-bank';
import { breakCopy, type FaultCase } from '../../support/questions/break-copy';

const R1p = {
  id: 'R1p',
  kind: 'intimacy',
  area: 'reach',
  pair: 'R1',
  side: 'partner',
  key: 1,
} as const;
const short = 'forms/short/parts';

const BANK_CASES: readonly FaultCase[] = [
  ['an area twice', { 'areas/1': 'reach' }, 'areas/1', 'reach is already at areas/0'],
  ['an item twice', { 'items/6': R1p }, 'items/6', 'R1p is already at items/1'],
  [
    'a part twice',
    { 'forms/full/parts/1/id': 'reach' },
    'forms/full/parts/1',
    'reach is already at forms/full/parts/0',
  ],
  [
    'an item without a twin',
    { 'items/1': undefined },
    'items/0',
    'R1 has no item of the side partner',
  ],
  [
    'a pair of three',
    { 'items/2': { ...R1p, id: 'R1m', side: 'me' } },
    'items/2',
    'R1 has more than two items',
  ],
  [
    'a pair of one side',
    { 'items/1/side': 'me' },
    'items/1/side',
    'both items of R1 are of the side me',
  ],
  [
    'twins of two kinds',
    { 'items/5/kind': 'holding' },
    'items/5/kind',
    'the items of RL1 differ in kind',
  ],
  [
    'twins of two areas',
    { 'items/1/area': 'met' },
    'items/1/area',
    'the items of R1 differ in area',
  ],
  [
    'a twin that is reversed alone',
    { 'items/1/key': -1 },
    'items/1/key',
    'one item of R1 is reversed, the other is not',
  ],
  [
    'an id that is not its pair and side',
    { 'items/0/id': 'R9m' },
    'items/0/id',
    'R9m should be R1m: its pair and side',
  ],
  [
    'an item of an area that is not listed',
    { 'areas/0': undefined },
    'items/0/area',
    'reach is not among the areas',
  ],
  [
    'an area without intimacy items',
    { 'items/18': bank.items[58], 'items/19': bank.items[59] },
    'areas/3',
    'center has no intimacy items',
  ],
  [
    'a form that asks what is not there',
    { [`${short}/0/pages/0/items/0`]: 'Z9m' },
    `${short}/0/pages/0/items/0`,
    'Z9m is not an item of this bank',
  ],
  [
    'a form that asks an item twice',
    { 'forms/full/parts/0/pages/0/items/1': 'R1m' },
    'forms/full/parts/0/pages/0/items/1',
    'R1m is already asked at forms/full/parts/0/pages/0/items/0',
  ],
  [
    'a full form that leaves an item out',
    { 'forms/full/parts/0/pages/0/items/1': undefined },
    'forms/full/parts',
    'R2m is not asked',
  ],
  [
    'twins on one page',
    { [`${short}/1/pages/0/items/1`]: 'UL1p' },
    `${short}/1/pages/0/items/1`,
    'UL1p is on the same page as its twin',
  ],
  [
    'an item on a page of the other side',
    { 'forms/full/parts/0/pages/0/items/0': 'R1p', 'forms/full/parts/0/pages/1/items/0': 'R1m' },
    'forms/full/parts/0/pages/0/items/0',
    'R1p is of the side partner, its page of me',
  ],
  [
    'an anchor on a page of one side',
    { 'forms/full/parts/8/pages/0/side': 'me' },
    'forms/full/parts/8/pages/0/items/0',
    'A1 is of the side both, its page of me',
  ],
  [
    'an item in the part of another area',
    { 'forms/full/parts/0/pages/0/items/0': 'M1m', 'forms/full/parts/1/pages/0/items/0': 'R1m' },
    'forms/full/parts/0/pages/0/items/0',
    'M1m belongs to the area met, not reach',
  ],
  [
    'a short form without an item of an area',
    { [`${short}/0/pages/0/items/0`]: undefined },
    short,
    '0 intimacy items of reach are asked instead of one',
  ],
  [
    'a short form with two items of an area',
    { [`${short}/0/pages/0/items/1`]: 'R2m' },
    short,
    '2 intimacy items of reach are asked instead of one',
  ],
  [
    'a short form with half a tending pair',
    { [`${short}/1/pages/1/items/0`]: undefined },
    short,
    'UL1m is asked without its twin UL1p',
  ],
  [
    'a short form with holding',
    { [`${short}/1/pages/0/items/0`]: 'UL2m', [`${short}/1/pages/1/items/0`]: 'UL2p' },
    short,
    'UL2m is asked, but holding is not scored on this form',
  ],
  [
    'care that is not an item',
    { 'care/0/goesOut': 'Z9m' },
    'care/0/goesOut',
    'Z9m is not an item of this bank',
  ],
  [
    'care that is labor',
    { 'care/0/arrives': 'RL1p' },
    'care/0/arrives',
    'RL1p is not an intimacy item',
  ],
  [
    'care from one pair to another',
    { 'care/0/arrives': 'M1p' },
    'care/0',
    'R2m and M1p are not twins',
  ],
  [
    'care that is counted twice, once the other way round',
    { 'care/1': { goesOut: 'R2p', arrives: 'R2m' } },
    'care/1',
    'R2p is already at care/0',
  ],
  [
    'an opposite that is an anchor',
    { 'opposites/0/opposite': 'A1' },
    'opposites/0/opposite',
    'A1 is not an intimacy item',
  ],
  [
    'opposites that are keyed alike',
    { 'opposites/0/opposite': 'P1p' },
    'opposites/0',
    'P1m and P1p are keyed alike: one of them should be reversed',
  ],
];

describe('checking a bank', () => {
  it('finds nothing in the published one', () => {
    expect(checkBank(bank)).toEqual([]);
    expect(parseBank(readJson('questions/1.0.0/bank.json'))).toEqual({ ok: true, bank });
  });

  it.each(BANK_CASES)('finds %s', (_, changes, path, reason) => {
    const broken = breakCopy(bank, changes);
    expect(checkBank(broken as Bank)).toContainEqual({ path, reason });
    // What is wrong in its ids has the right shape all the same: parsing must find it too.
    expect(parseBank(broken)).toMatchObject({
      ok: false,
      faults: expect.arrayContaining([{ path, reason }]),
    });
  });

  it('finds a wrong shape, and a key that the schema does not have, by path', () => {
    const broken = breakCopy(bank, { 'items/0/key': 2, 'items/1': { ...R1p, text: 'I' } });
    const parsed = parseBank(broken);
    expect(parsed.ok).toBe(false);
    expect(parsed.ok ? [] : parsed.faults.map((fault) => fault.path)).toEqual([
      'items/0/key',
      'items/1',
    ]);
  });
});
