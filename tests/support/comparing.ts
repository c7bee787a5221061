import type { Plan } from '@/domain/bank/plan';
import { type Comparison, comparePackets } from '@/domain/comparison/compare-packets';
import { makePacket, type SharePacket } from '@/domain/comparison/share-packet';
import { plan, rowOf } from './published-bank';
import type { Taker } from './slow-comparer';

/** The packet of one of two, in the published bank. */
export function packetOf({ form, answers, sharesHolding, locale = 'en' }: Taker): SharePacket {
  const language = { locale, translation: '1.0.0' };
  return makePacket(plan, form, rowOf(form, answers), language, sharesHolding);
}

/** The comparison of packets that are known to go together; throws otherwise. */
export function compareGood(anyPlan: Plan, a: SharePacket, b: SharePacket): Comparison {
  const compared = comparePackets(anyPlan, a, b);
  if (!compared.ok) throw new Error(compared.reason);
  return compared.comparison;
}

export function compareTakers(a: Taker, b: Taker): Comparison {
  return compareGood(plan, packetOf(a), packetOf(b));
}
