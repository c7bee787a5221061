import { type Compared, comparePackets } from '@/domain/comparison/compare-packets';
import { type FindPlan, readPacket } from './share-packets';

/** Two packets that a session has let in, as their bytes. */
export interface CouplePackets {
  readonly inviter: Uint8Array;
  readonly replier: Uint8Array;
}

export type CoupleCompared =
  | Compared
  /** A session of a newer copy of this site, opened in an older one. */
  | { readonly ok: false; readonly reason: 'unreadable-packet' };

/**
 * Compares a couple from what a session holds: on both devices the same picture, in which A is the
 * inviter and B the replier.
 *
 * @param packets the own one and the partner's: what `viewReply` gave the inviter, or `theirs` of a
 *   session that is verified
 * @param findPlan knows every published bank
 * @returns all figures; or that these two cannot be compared in figures, and why
 * @see trust, 3.2; instrument, section 3
 */
export function compareCouple(packets: CouplePackets, findPlan: FindPlan): CoupleCompared {
  const a = readPacket(packets.inviter, findPlan);
  const b = readPacket(packets.replier, findPlan);
  if (!a.ok || !b.ok) return { ok: false, reason: 'unreadable-packet' };
  return comparePackets(a.plan, a.packet, b.packet);
}
