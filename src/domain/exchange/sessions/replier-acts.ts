import { checkAgeHeader } from '@/domain/exchange/age-header';
import { isSameBytes } from '@/domain/exchange/byte-strings';
import type { ExchangeTools } from '@/domain/exchange/exchange-tools';
import { commitPacket } from '@/domain/exchange/messages/commitment';
import {
  encodeSealed,
  type InviteMessage,
  type RevealMessage,
} from '@/domain/exchange/messages/message';
import { hashMessage } from '@/domain/exchange/messages/message-hash';
import { decodeRevealContent, encodeReplyContent } from '@/domain/exchange/messages/plaintext';
import type {
  AwaitingReveal,
  ReplierConsented,
  ReplierEvent,
  ReplierOpened,
  RevealReading,
} from './replier-session';

type EventOf<Kind> = Extract<ReplierEvent, { kind: Kind }>;

/** Begins a session from an invite. Nothing is sent, and the inviter is not told. */
export async function openInvite(
  { digest }: Pick<ExchangeTools, 'digest'>,
  invite: InviteMessage,
): Promise<ReplierOpened> {
  const inviteHash = await hashMessage(digest, invite.bytes);
  return { role: 'replier', stage: 'opened', invite, inviteHash };
}

/** Consents to one packet, the one that was shown, under a key of this session alone. */
export async function consent(
  { box }: Pick<ExchangeTools, 'box'>,
  packet: Uint8Array,
): Promise<EventOf<'consented'>> {
  return { kind: 'consented', packet, keys: await box.makeIdentity() };
}

/**
 * Makes the reply: sealed for the key in the invite.
 *
 * @returns the event for stepReplier; null if the invite's key is none that can be sealed for
 * @see trust, 3.2
 */
export async function makeReply(
  { digest, box }: Pick<ExchangeTools, 'digest' | 'box'>,
  { invite, inviteHash, packet, keys }: ReplierConsented,
): Promise<EventOf<'reply-made'> | null> {
  const content = encodeReplyContent({ key: keys.recipient, answers: inviteHash, packet });
  const sealed = await box.seal(invite.key, content);
  if (sealed === null) return null;
  const reply = await encodeSealed(digest, 'reply', { session: invite.session, sealed });
  return { kind: 'reply-made', reply, replyHash: await hashMessage(digest, reply) };
}

async function readReveal(
  { hmac, digest, box, packets }: ExchangeTools,
  { invite, keys, replyHash }: AwaitingReveal,
  sealed: Uint8Array,
): Promise<RevealReading> {
  const header = checkAgeHeader(sealed, 'recipient');
  if (!header.ok) {
    const { ok: _, ...refusal } = header;
    return { kind: 'refused', ...refusal };
  }
  const plaintext = await box.open(keys.identity, sealed);
  if (plaintext === null) return { kind: 'refused', code: 'does-not-open' };
  const read = decodeRevealContent(plaintext, { answers: replyHash, packets });
  if (!read.ok) {
    const { ok: _, ...refusal } = read;
    return { kind: 'refused', ...refusal };
  }
  const { packet, secret } = read.content;
  const { session, bank, key, expiryDay, form } = invite;
  const context = { session, bank, key, expiryDay, form };
  const commitment = await commitPacket({ digest, hmac }, secret, context, packet);
  const isCommitted = isSameBytes(commitment, invite.commitment);
  return isCommitted && packets.isFormed(packet)
    ? { kind: 'verified', theirs: packet }
    : { kind: 'mismatch' };
}

/**
 * Reads a reveal for a replier's session.
 *
 * age header → open → inner schema → type, role, hash of the reply → HMAC over the stored invite's
 * context equals its commitment → packet well formed
 *
 * What fails before the HMAC is refused and changes nothing, since anybody could have sent it. What
 * fails from there on can come only from who had the reply: a mismatch.
 *
 * @param reveal passed the gate and bears the session's id, which proves nothing
 * @returns the event for stepReplier
 * @see trust, 3.2 and 4; test T7
 */
export async function receiveReveal(
  tools: ExchangeTools,
  state: AwaitingReveal,
  reveal: RevealMessage,
): Promise<EventOf<'reveal-came'>> {
  const reading = await readReveal(tools, state, reveal.sealed);
  return { kind: 'reveal-came', reveal: reveal.bytes, reading };
}
