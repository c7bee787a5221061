import { checkAgeHeader } from '@/domain/exchange/age-header';
import { decodeEnvelope } from '@/domain/exchange/envelope/envelope';
import type { ExchangeTools } from '@/domain/exchange/exchange-tools';
import { commitPacket } from '@/domain/exchange/messages/commitment';
import {
  encodeInvite,
  encodeSealed,
  type InviteFields,
  readMessage,
  type ReplyMessage,
} from '@/domain/exchange/messages/message';
import { hashMessage } from '@/domain/exchange/messages/message-hash';
import {
  decodeReplyContent,
  encodeRevealContent,
  type ReplyContent,
} from '@/domain/exchange/messages/plaintext';
import type {
  InvitedState,
  InviterDraft,
  InviterEvent,
  InviterReplied,
  InviterRevealing,
  ReplyReading,
} from './inviter-session';
import type { SealedRefusal } from './session-outcome';

type EventOf<Kind> = Extract<InviterEvent, { kind: Kind }>;
type OpenedReply =
  { readonly ok: true; readonly content: ReplyContent } | ({ readonly ok: false } & SealedRefusal);

export interface InviteChoices extends Omit<InviteFields, 'key' | 'commitment'> {
  readonly packet: Uint8Array;
  /** r: exactly 32 bytes, fresh from the platform's randomness. So is `session`, with 16. */
  readonly secret: Uint8Array;
}

/**
 * Begins a session: the packet is fixed from here on.
 *
 * @returns the draft, to be written before anything else happens
 */
export async function draftInvite(
  { box }: Pick<ExchangeTools, 'box'>,
  { packet, secret, ...fields }: InviteChoices,
): Promise<InviterDraft> {
  const { identity, recipient } = await box.makeIdentity();
  const terms = { ...fields, key: recipient };
  return { role: 'inviter', stage: 'draft', terms, packet, secret, identity };
}

/** Makes the invite of a draft: the same bytes each time. */
export async function makeInvite(
  tools: Pick<ExchangeTools, 'digest' | 'hmac'>,
  { terms, packet, secret }: InviterDraft,
): Promise<EventOf<'invite-made'>> {
  const { session, bank, key, expiryDay, form } = terms;
  const context = { session, bank, key, expiryDay, form };
  const commitment = await commitPacket(tools, secret, context, packet);
  const invite = await encodeInvite(tools.digest, { ...terms, commitment });
  return { kind: 'invite-made', invite, inviteHash: await hashMessage(tools.digest, invite) };
}

async function openReply(
  { box, packets }: Pick<ExchangeTools, 'box' | 'packets'>,
  state: InvitedState,
  sealed: Uint8Array,
): Promise<OpenedReply> {
  const header = checkAgeHeader(sealed, 'recipient');
  if (!header.ok) return header;
  const plaintext = await box.open(state.identity, sealed);
  if (plaintext === null) return { ok: false, code: 'does-not-open' };
  return decodeReplyContent(plaintext, { answers: state.inviteHash, packets });
}

/**
 * Reads a reply for an inviter's session. Its packet goes no further than this function.
 *
 * age header → open → inner schema → type, role, hash of the invite → packet → key
 *
 * @param reply passed the gate and bears the session's id, which proves nothing
 * @returns the event for stepInviter, which decides by the state at the time of writing
 * @see trust, 3.2 and 4
 */
export async function receiveReply(
  tools: ExchangeTools,
  state: InvitedState,
  reply: ReplyMessage,
): Promise<EventOf<'reply-came'>> {
  const came = (reading: ReplyReading): EventOf<'reply-came'> => ({
    kind: 'reply-came',
    reply: reply.bytes,
    reading,
  });
  const opened = await openReply(tools, state, reply.sealed);
  if (!opened.ok) return came(opened);
  const replierKey = opened.content.key;
  // A reveal has to be possible before the reply is let in, or the session would be stuck with it.
  const trial = await tools.box.seal(replierKey, new Uint8Array());
  if (trial === null) return came({ ok: false, code: 'unusable-key' });
  return came({ ok: true, replyHash: await hashMessage(tools.digest, reply.bytes), replierKey });
}

/**
 * Makes the reveal: sealed for the key in the one reply that was let in, and for no other.
 *
 * @returns the event for stepInviter; null only if a key that sealed before no longer does
 */
export async function makeReveal(
  { digest, box }: Pick<ExchangeTools, 'digest' | 'box'>,
  { terms, packet, secret, replyHash, replierKey }: InviterReplied,
): Promise<EventOf<'reveal-made'> | null> {
  const content = encodeRevealContent({ answers: replyHash, packet, secret });
  const sealed = await box.seal(replierKey, content);
  if (sealed === null) return null;
  const reveal = await encodeSealed(digest, 'reveal', { session: terms.session, sealed });
  return { kind: 'reveal-made', reveal, replyHash };
}

/**
 * Opens the reply that was let in, to be shown: possible only once the reveal exists.
 *
 * @returns the replier's packet; null if the kept reply no longer opens
 * @see trust, 3.2: "the reveal link exists before the reply is shown"
 */
export async function viewReply(
  tools: ExchangeTools,
  state: InviterRevealing,
): Promise<Uint8Array | null> {
  const kept = await decodeEnvelope(tools.digest, state.reply);
  const read = kept.ok ? readMessage(kept.envelope) : kept;
  if (!read.ok || read.message.kind !== 'reply') return null;
  const opened = await openReply(tools, state, read.message.sealed);
  return opened.ok ? opened.content.packet : null;
}
