import type { Bank } from '@/domain/bank/bank-schema';
import type { Language } from '@/domain/bank/language-schema';
import { isSameMajor } from '@/domain/bank/compare-versions';
import { BankMismatch, compilePlan, type Plan } from '@/domain/bank/plan';
import {
  type Compared,
  type Comparison,
  comparePackets,
} from '@/domain/comparison/compare-packets';
import type { SharePacket } from '@/domain/comparison/share-packet';
import { type CouplePatterns, findCouplePatterns } from '@/domain/patterns/couple-patterns';
import type { PartnerNames } from '@/ui/result/partner-names';

export interface TwoPackets {
  readonly a: SharePacket;
  readonly b: SharePacket;
}

/** Everything that a comparison in figures is drawn from. */
export interface Ours {
  readonly plan: Plan;
  readonly packets: TwoPackets;
  readonly comparison: Comparison;
  readonly patterns: CouplePatterns;
}

/** What a part of the page needs. */
export interface OursProps {
  readonly ours: Ours;
  readonly language: Language;
  readonly names: PartnerNames;
}

export type MadeOurs =
  | { readonly ok: true; readonly ours: Ours }
  | {
      readonly ok: false;
      readonly reason: 'other-major' | 'other-scoring';
      /** By which each packet is read alone; null where this page has no rules for it. */
      readonly plans: { readonly a: Plan | null; readonly b: Plan | null };
    };

/**
 * Makes what the page draws from two packets and from nothing else.
 *
 * @param bank of the questions, in the major version of at least one of the two
 * @param otherBank of the other, where they differ in their major version and it is at hand
 * @throws BankMismatch if neither packet is of a bank that was given
 */
export function makeOurs(bank: Bank, otherBank: Bank | null, packets: TwoPackets): MadeOurs {
  const { a, b } = packets;
  const known = (otherBank === null ? [bank] : [bank, otherBank]).map((one) => compilePlan(one));
  const planOf = (packet: SharePacket): Plan | null =>
    known.find((one) => isSameMajor(one.bank, packet.bank)) ?? null;
  const [planA, planB] = [planOf(a), planOf(b)];
  const plan = planA ?? planB;
  if (plan === null) throw new BankMismatch(`bank ${bank.id} reads neither of the two packets`);
  const compared: Compared =
    planA === null ? { ok: false, reason: 'other-major' } : comparePackets(plan, a, b);
  if (!compared.ok) {
    const readBy = (one: Plan | null, packet: SharePacket): Plan | null =>
      one?.scoring === packet.scoring ? one : null;
    const plans = { a: readBy(planA, a), b: readBy(planB, b) };
    return { ok: false, reason: compared.reason, plans };
  }
  const { comparison } = compared;
  const patterns = findCouplePatterns(comparison);
  return { ok: true, ours: { plan, packets, comparison, patterns } };
}
