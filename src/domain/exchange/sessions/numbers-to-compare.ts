import type { Digest } from '@/domain/exchange/exchange-tools';
import { numberToCompare } from '@/domain/exchange/messages/message-hash';
import type { OpenSession } from './session-text';

export interface NumbersToCompare {
  /** 20 digits, the same on both sides from the invite on, whatever has come since. */
  readonly ofInvite: string;
  /** 20 digits, the same for the replier once the reply is made, and the inviter once it is here. */
  readonly ofReply: string | null;
}

/**
 * The numbers that two people may read to each other, who doubt the way by which links came.
 *
 * They are two, so that the first never changes on one side alone: a number that differs only
 * because a reply is still on its way would look like a fraud.
 *
 * @returns null for a draft, which nobody else has seen
 * @see trust, section 2 (owner of the messenger account) and 3.2
 */
export async function numbersToCompare(
  digest: Digest,
  state: OpenSession,
): Promise<NumbersToCompare | null> {
  if (state.stage === 'draft') return null;
  const { inviteHash } = state;
  return {
    ofInvite: await numberToCompare(digest, inviteHash),
    ofReply:
      'replyHash' in state ? await numberToCompare(digest, inviteHash, state.replyHash) : null,
  };
}
