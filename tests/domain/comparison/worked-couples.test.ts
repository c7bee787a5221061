import { describe, expect, it } from 'vitest';
import { encodePacket, parsePacket } from '@/domain/comparison/packet-numbers';
import type { SharePacket } from '@/domain/comparison/share-packet';
import { findCouplePatterns } from '@/domain/patterns/couple-patterns';
import { expectSameFigures } from '../../support/close-figures';
import { compareGood, packetOf } from '../../support/comparing';
import { plan } from '../../support/published-bank';
import { partnersOf, workedExample } from '../../support/worked-example';

/** What arrives: the packet as numbers, read again. */
function sendPacket(packet: SharePacket): SharePacket {
  const parsed = parsePacket(encodePacket(packet), (bank) => (bank === '1.0.0' ? plan : null));
  if (!parsed.ok) throw new Error(parsed.code);
  return parsed.packet;
}

/** Our comparison, from nothing but two packets that were sent, in the worked example's own words. */
function inItsWords(name: string, holdingShared: boolean) {
  const { a, b } = partnersOf(name);
  const [packetA, packetB] = [a, b].map((taker) =>
    sendPacket(packetOf({ ...taker, sharesHolding: holdingShared })),
  ) as [SharePacket, SharePacket];
  const comparison = compareGood(plan, packetA, packetB);
  const { form, areas, composite, joint, gap, closeness } = comparison;
  const { headline, notes } = findCouplePatterns(comparison);
  const found = new Map(areas?.map(({ id, difference }) => [id, difference?.value ?? null]));
  return {
    form,
    holdingShared,
    areaDifference: Object.fromEntries(
      plan.forms.full.areas.map(({ id }) => [id, found.get(id) ?? null]),
    ),
    intimacyDifference: composite?.value ?? null,
    intimacyDifferenceSe: composite?.se ?? null,
    jointBalance: joint && { value: joint.value, se: joint.se },
    perceptionGap: gap && { value: gap.value, se: gap.se },
    meanAbsoluteDifference: closeness?.mad ?? null,
    meanAbsoluteDifferenceNoise: closeness?.noise ?? null,
    headline,
    notes,
  };
}

const NAMES = Object.keys(workedExample.couples);

describe('the worked example', () => {
  it('holds eight couples to be met, of both forms and of forms that differ', () => {
    expect(NAMES).toHaveLength(8);
    expect(NAMES).toEqual(expect.arrayContaining(['A, B', 'A short, B short', 'A, B short']));
  });

  for (const name of NAMES) {
    it(`is met by ${name} in every figure to 1e-9, from two packets alone`, () => {
      const expected = workedExample.couples[name];
      expectSameFigures(inItsWords(name, expected?.holdingShared ?? false), expected);
    });
  }
});
