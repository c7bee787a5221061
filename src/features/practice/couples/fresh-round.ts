import {
  type CoupleCards,
  type CoupleRound,
  findCouple,
  type JointState,
  jointState,
  pairRounds,
} from '@/domain/practice/clients/couples';
import type { PracticeIndex } from '@/domain/practice/practice-index';

/** A round as the index knows it now, which may be another than when it was chosen. */
export interface FreshRound {
  readonly cards: CoupleCards;
  readonly round: CoupleRound;
  readonly state: JointState;
}

/**
 * Looks a round up anew: a consent may have been taken back since it was chosen, a response replaced,
 * or the couple taken apart.
 *
 * @returns null where the round is not there any more
 */
export function findRound(
  index: PracticeIndex,
  couple: string,
  { a, b }: Pick<CoupleRound, 'a' | 'b'>,
): FreshRound | null {
  const cards = findCouple(index, couple);
  if (cards === null) return null;
  const round = pairRounds(index, cards).find(
    (one) => one.a.record === a.record && one.b.record === b.record,
  );
  return round === undefined ? null : { cards, round, state: jointState(cards, round) };
}
