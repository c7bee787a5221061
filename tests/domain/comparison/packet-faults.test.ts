import { describe, expect, it } from 'vitest';
import { findPacketFault } from '@/domain/comparison/packet-faults';
import type { SharePacket, Tally } from '@/domain/comparison/share-packet';
import { packetOf } from '../../support/comparing';
import { plan } from '../../support/published-bank';
import { answersFor } from '../../support/worked-example';

const NONE = { sum: 0, count: 0 };
const STEPS = [0, 1, 2, 3, 4];
const SIZES: Readonly<Record<string, number>> = { center: 2, space: 6, renewal: 6 };
const sizeOf = (area: string): number => SIZES[area] ?? 4;
const ground = packetOf({ form: 'full', answers: answersFor('even') });

/** The sum and count of short items that some answers can have, by trying every answer of each. */
function tryShortItems(areas: SharePacket['areas']): ReadonlySet<string> {
  const found = new Set<string>();
  const tryFrom = (at: number, sum: number, count: number): void => {
    const area = areas[at];
    if (area === undefined) {
      found.add(count < 6 ? '0 of 0' : `${sum} of ${count}`);
      return;
    }
    const others = area.count - 1;
    if (area.count < sizeOf(area.id)) tryFrom(at + 1, sum, count);
    for (const step of STEPS) {
      const rest = area.sum - step;
      const isPossible = area.count === 0 || (rest >= 0 && rest <= 4 * others);
      if (isPossible) tryFrom(at + 1, sum + step, count + 1);
    }
  };
  tryFrom(0, 0, 0);
  return found;
}

describe('short items beside the areas of the full form', () => {
  const cases: readonly [what: string, areas: Readonly<Record<string, Tally>>][] = [
    ['all complete', {}],
    [
      'all complete, at the bottom or at the top',
      {
        center: { sum: 8, count: 2 },
        guard: { sum: 16, count: 4 },
        met: { sum: 0, count: 4 },
        reach: { sum: 0, count: 4 },
        repair: { sum: 1, count: 4 },
        room: { sum: 15, count: 4 },
      },
    ],
    [
      'open ones at the bottom and at the top, which leave a gap between',
      {
        center: { sum: 8, count: 2 },
        guard: { sum: 12, count: 3 },
        met: { sum: 0, count: 3 },
        reach: { sum: 0, count: 4 },
        renewal: { sum: 24, count: 6 },
        repair: { sum: 0, count: 4 },
        room: { sum: 0, count: 4 },
        space: { sum: 24, count: 6 },
      },
    ],
    ['several not scored', { center: NONE, guard: NONE, space: { sum: 5, count: 3 } }],
    [
      'six complete at the bottom, so that six short items are answered at the least',
      {
        center: { sum: 0, count: 2 },
        guard: NONE,
        met: { sum: 0, count: 4 },
        reach: { sum: 0, count: 4 },
        renewal: { sum: 0, count: 6 },
        repair: { sum: 0, count: 4 },
        room: { sum: 0, count: 4 },
        space: NONE,
      },
    ],
    ['none scored', Object.fromEntries(ground.areas.map(({ id }) => [id, NONE]))],
  ];
  for (const [what, tallies] of cases) {
    it(`are taken if and only if some answers have them: ${what}`, { timeout: 60_000 }, () => {
      const areas = ground.areas.map((area) => ({ ...area, ...tallies[area.id] }));
      const possible = tryShortItems(areas);
      for (let count = 0; count <= 8; count++) {
        for (let sum = 0; sum <= 33; sum++) {
          const fault = findPacketFault(plan, { ...ground, areas, shortItems: { sum, count } });
          const isPossible = possible.has(`${sum} of ${count}`);
          expect(fault, `${sum} of ${count}`).toBe(isPossible ? null : 'short-items');
        }
      }
    });
  }
});

/** The sums of me + partner that pairs with these differences can have, by trying every answer. */
function trySums(differences: readonly (number | null)[]): ReadonlySet<number> {
  let sums = new Set([0]);
  for (const difference of differences) {
    if (difference === null) continue;
    const own = STEPS.flatMap((me) =>
      STEPS.filter((partner) => me - partner === difference).map((partner) => me + partner),
    );
    sums = new Set([...sums].flatMap((sum) => own.map((more) => sum + more)));
  }
  return sums;
}

describe('effort beside the differences', () => {
  const cases: readonly (readonly (number | null)[])[] = [
    [0, 0, 0, 0, 0, 0, 0],
    [4, 4, 4, 4, 4, 4, 4],
    [-4, 3, -2, 1, 0, -1, 2],
    [null, -3, null, 1, 0, null, 4],
  ];
  for (const differences of cases) {
    it(`is taken if and only if some answers have it: ${differences.join(', ')}`, () => {
      const tending = ground.tending.map(({ id }, at) => ({ id, steps: differences[at] ?? null }));
      const answered = differences.filter((difference) => difference !== null).length;
      const possible = trySums(differences);
      for (let count = 0; count <= 7; count++) {
        for (let sum = 0; sum <= 57; sum++) {
          const fault = findPacketFault(plan, { ...ground, tending, effort: { sum, count } });
          const isPossible = count === answered && possible.has(sum);
          expect(fault, `${sum} of ${count}`).toBe(isPossible ? null : 'effort-tally');
        }
      }
    });
  }

  it('is 0 of 0 and nothing else below four answered pairs', () => {
    const tending = ground.tending.map(({ id }, at) => ({ id, steps: at < 3 ? 0 : null }));
    expect(findPacketFault(plan, { ...ground, tending, effort: NONE })).toBeNull();
    for (const [sum, count] of [
      [6, 3],
      [6, 0],
      [0, 3],
    ] as const) {
      const fault = findPacketFault(plan, { ...ground, tending, effort: { sum, count } });
      expect(fault, `${sum} of ${count}`).toBe('effort-tally');
    }
  });
});

describe('a packet that was not read from numbers', () => {
  it('is refused without one of the areas', () => {
    const areas = ground.areas.slice(1);
    expect(findPacketFault(plan, { ...ground, areas })).toBe('area-tally');
  });
});
