import { describe, expect, it } from 'vitest';
import { BankMismatch, compilePlan } from '@/domain/bank/plan';
import { comparePackets } from '@/domain/comparison/compare-packets';
import { encodePacket, parsePacket } from '@/domain/comparison/packet-numbers';
import { scorePacket } from '@/domain/comparison/score-packet';
import { makePacket } from '@/domain/comparison/share-packet';
import { compareGood, packetOf } from '../../support/comparing';
import { bank, plan, rowOf } from '../../support/published-bank';
import { answersFor } from '../../support/worked-example';

const [A, B] = ['A', 'B'].map((name) =>
  packetOf({ form: 'full', answers: answersFor(name), sharesHolding: true }),
) as [ReturnType<typeof packetOf>, ReturnType<typeof packetOf>];
const plans = new Map(
  ['1.0.0', '1.4.0', '2.0.0', '10.0.0'].map((id) => [id, compilePlan({ ...bank, id })]),
);

describe('two packets', () => {
  it('of two languages are compared, with a notice', () => {
    const spanish = compareGood(plan, A, { ...B, locale: 'es', translation: '3.0.0' });
    const { hasTwoLanguages, ...figures } = compareGood(plan, A, B);
    expect(hasTwoLanguages).toBe(false);
    expect(spanish).toEqual({ ...figures, hasTwoLanguages: true });
  });

  it('of two translations of one language are compared without a notice', () => {
    const newer = { ...B, translation: '1.1.0' };
    expect(compareGood(plan, A, newer)).toEqual(compareGood(plan, A, B));
  });

  it('of two minor versions of the bank are compared', () => {
    const newer = { ...B, bank: '1.4.0' };
    expect(compareGood(plan, A, newer)).toEqual(compareGood(plan, A, B));
    expect(compareGood(plans.get('1.4.0') ?? plan, A, newer)).toEqual(compareGood(plan, A, B));
  });

  it('of two major versions are not compared in figures, whichever came first', () => {
    const refused = { ok: false, reason: 'other-major' };
    for (const other of ['2.0.0', '10.0.0', '11.4.1']) {
      const newer = { ...B, bank: other };
      expect(comparePackets(plan, A, newer)).toEqual(refused);
      expect(
        comparePackets(plans.get(other) ?? compilePlan({ ...bank, id: other }), newer, A),
      ).toEqual(refused);
    }
  });

  it('of two scorings are not compared in figures', () => {
    expect(comparePackets(plan, A, { ...B, scoring: '2' })).toEqual({
      ok: false,
      reason: 'other-scoring',
    });
  });

  it('are never read by the plan of another major version', () => {
    const newer = { ...A, bank: '2.0.0' };
    expect(() => comparePackets(plan, newer, newer)).toThrow(BankMismatch);
    expect(() => comparePackets(plan, newer, B)).toThrow(BankMismatch);
  });

  it('are each read by the plan of their own bank, and can stand in two separate columns', () => {
    const newPlan = plans.get('2.0.0') ?? plan;
    const row = rowOf('full', answersFor('A'));
    const packet = makePacket(newPlan, 'full', row, { locale: 'en', translation: '1.0.0' });
    const parsed = parsePacket(encodePacket(packet), (id) => plans.get(id) ?? null);
    expect(parsed).toEqual({ ok: true, packet, plan: newPlan });
    expect(scorePacket(newPlan, packet, 'full').composite?.score).toBe(50.78125);
  });
});

describe('two forms', () => {
  const shortB = packetOf({ form: 'short', answers: answersFor('B'), sharesHolding: true });

  it('are compared on what both were asked', () => {
    for (const [a, b] of [
      [A, shortB],
      [shortB, A],
    ] as const) {
      const comparison = compareGood(plan, a, b);
      expect(comparison.form).toBe('short');
      expect(comparison.hasTwoForms).toBe(true);
      expect(comparison.roles.map(({ id }) => id)).toEqual(['UL1', 'UL3', 'UL4', 'PL2']);
      expect([comparison.areas, comparison.closeness, comparison.holding]).toEqual([
        null,
        null,
        null,
      ]);
      expect([comparison.a.effort, comparison.b.effort]).toEqual([null, null]);
    }
  });

  it('leave the effort of a packet to its own form, where its sum is of the same pairs', () => {
    expect(scorePacket(plan, A, 'short').effort).toBeNull();
    expect(scorePacket(plan, shortB, 'short').effort).toBe(53.125);
  });

  it('that are the same keep effort', () => {
    const shortA = packetOf({ form: 'short', answers: answersFor('A') });
    const { a, b, hasTwoForms } = compareGood(plan, shortA, shortB);
    expect([hasTwoForms, a.effort, b.effort]).toEqual([false, 56.25, 53.125]);
    const full = compareGood(plan, A, B);
    expect([full.hasTwoForms, full.b.effort]).toEqual([false, 50]);
    expect(full.a.effort).toBeCloseTo(51.785714285714285, 9);
  });
});

describe('holding', () => {
  it('is one line with both views, turned to the side of A, if both chose to share it', () => {
    const { holding } = compareGood(plan, A, B);
    expect(holding?.a).toMatchObject({ value: 31.25, call: 'leans' });
    expect(holding?.b).toMatchObject({ value: -20, call: 'too-close' });
    expect(holding?.b.se).toBeCloseTo(16.321764610482532, 9);
  });

  it('shows nothing of either, anywhere, if one did not', () => {
    const hidden = packetOf({ form: 'full', answers: answersFor('B') });
    const nothing = compareGood(plan, packetOf({ form: 'full', answers: answersFor('A') }), hidden);
    expect(compareGood(plan, A, hidden)).toEqual(nothing);
    expect(nothing.holding).toBeNull();
  });
});
