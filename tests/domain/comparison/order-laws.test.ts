import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexAnswers } from '@/domain/answers/answer-row';
import { bankSchema } from '@/domain/bank/bank-schema';
import { compilePlan, type Plan } from '@/domain/bank/plan';
import { encodePacket, parsePacket } from '@/domain/comparison/packet-numbers';
import { makePacket, type SharePacket } from '@/domain/comparison/share-packet';
import { findCouplePatterns } from '@/domain/patterns/couple-patterns';
import { PATIENT, RUNS } from '../../support/answer-arbitraries';
import { expectSameFigures } from '../../support/close-figures';
import { compareGood } from '../../support/comparing';
import { coupleArb } from '../../support/couple-arbitraries';
import { plan } from '../../support/published-bank';
import { shuffled, shuffledBankArb } from '../../support/shuffled-bank';
import type { Taker } from '../../support/slow-comparer';

const byId = <T extends { readonly id: string }>(list: readonly T[] | null) =>
  list && Object.fromEntries(list.map((one) => [one.id, one]));

function packetBy(anyPlan: Plan, { form, answers, sharesHolding, locale = 'en' }: Taker) {
  const indexed = indexAnswers(anyPlan, form, answers);
  if (!indexed.ok) throw new Error(`${indexed.reason}: ${indexed.item}`);
  const language = { locale, translation: '1.0.0' };
  return makePacket(anyPlan, form, indexed.row, language, sharesHolding);
}

/** Every figure and pattern, joined by id and never by position. */
function judge(anyPlan: Plan, a: SharePacket, b: SharePacket) {
  const comparison = compareGood(anyPlan, a, b);
  const ofOne = (one: typeof comparison.a) => ({
    ...one,
    areas: byId(one.areas),
    tendingDifferences: byId(one.tendingDifferences),
  });
  return {
    ...comparison,
    a: ofOne(comparison.a),
    b: ofOne(comparison.b),
    areas: byId(comparison.areas),
    roles: byId(comparison.roles),
    patterns: findCouplePatterns(comparison),
  };
}

describe('the order of input never matters', PATIENT, () => {
  it('answers may come in any order', () => {
    const arb = coupleArb.chain(([a, b]) =>
      fc.tuple(fc.constant([a, b] as const), shuffled(Object.entries(a.answers))),
    );
    fc.assert(
      fc.property(arb, ([[a], entries]) => {
        const mixed = { ...a, answers: Object.fromEntries(entries) };
        expect(packetBy(plan, mixed)).toEqual(packetBy(plan, a));
      }),
      { numRuns: RUNS },
    );
  });

  it('the lists of the bank may come in any order, and two may have them in different ones', () => {
    fc.assert(
      fc.property(coupleArb, shuffledBankArb, ([a, b], mixed) => {
        const mixedPlan = compilePlan(bankSchema.parse(mixed));
        const packet = packetBy(plan, a);
        const numbers = encodePacket(packetBy(mixedPlan, a));
        expect(numbers).toEqual(encodePacket(packet));
        expect(parsePacket(numbers, () => mixedPlan)).toEqual({
          ok: true,
          packet,
          plan: mixedPlan,
        });
        expectSameFigures(
          judge(mixedPlan, packet, packetBy(mixedPlan, b)),
          judge(plan, packet, packetBy(plan, b)),
        );
      }),
      { numRuns: RUNS },
    );
  });

  it('the lists and keys of a packet may come in any order', () => {
    const arb = coupleArb.chain(([a, b]) => {
      const packet = packetBy(plan, a);
      return fc.record({
        packet: fc.constant(packet),
        other: fc.constant(packetBy(plan, b)),
        entries: shuffled(Object.entries(packet)),
        areas: shuffled(packet.areas),
        tending: shuffled(packet.tending),
      });
    });
    fc.assert(
      fc.property(arb, ({ packet, other, entries, areas, tending }) => {
        const keys = Object.fromEntries(entries) as unknown as SharePacket;
        const mixed: SharePacket = { ...keys, areas, tending };
        expect(encodePacket(mixed)).toEqual(encodePacket(packet));
        expectSameFigures(judge(plan, mixed, other), judge(plan, packet, other));
        expectSameFigures(judge(plan, other, mixed), judge(plan, other, packet));
      }),
      { numRuns: RUNS },
    );
  });
});
