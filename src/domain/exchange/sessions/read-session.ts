import { z } from 'zod/mini';
import { isSameBytes } from '@/domain/exchange/byte-strings';
import { decodeEnvelope } from '@/domain/exchange/envelope/envelope';
import type { Digest } from '@/domain/exchange/exchange-tools';
import { type InviteMessage, type Message, readMessage } from '@/domain/exchange/messages/message';
import { hashMessage } from '@/domain/exchange/messages/message-hash';
import { type PlainSession, sessionSchema } from './session-schema';
import { type OpenSession, SESSION_TYPE, SESSION_VERSION, writeSession } from './session-text';

/** The longest text that is read as a session, in UTF-16 code units. */
const TEXT_LENGTH = 65_536;

/** `not-ours`: some other text. `newer`: a later version of ours. `damaged`: ours, and not whole. */
export type SessionFault = 'not-ours' | 'newer' | 'damaged';

export type ReadSession =
  | { readonly ok: true; readonly state: OpenSession }
  | { readonly ok: false; readonly fault: SessionFault };

type Plain<Role> = Extract<PlainSession, { role: Role }>;
type Kind = Message['kind'];

/** Reads an envelope that a session keeps; null if it is not whole or of another kind. */
async function readKept<One extends Kind>(
  digest: Digest,
  bytes: Uint8Array,
  kind: One,
): Promise<Extract<Message, { kind: One }> | null> {
  const envelope = await decodeEnvelope(digest, bytes);
  if (!envelope.ok) return null;
  const read = readMessage(envelope.envelope);
  if (!read.ok || read.message.kind !== kind) return null;
  return read.message as Extract<Message, { kind: One }>;
}

/** Whether all messages that a session keeps beside its invite are whole, and of this session. */
async function areOfSession(
  digest: Digest,
  { session }: InviteMessage,
  kept: readonly (readonly ['reply' | 'reveal', Uint8Array])[],
): Promise<boolean> {
  const read = await Promise.all(kept.map(([kind, bytes]) => readKept(digest, bytes, kind)));
  return read.every((message) => message !== null && isSameBytes(message.session, session));
}

async function readInviter(digest: Digest, plain: Plain<'inviter'>): Promise<OpenSession | null> {
  const { role, packet, secret, identity } = plain;
  const own = { role, packet, secret, identity };
  if (plain.stage === 'draft') {
    const { stage, session, bank, key, expiryDay, language, form } = plain;
    return { ...own, stage, terms: { session, bank, key, expiryDay, language, form } };
  }
  const { invite } = plain;
  const message = await readKept(digest, invite, 'invite');
  if (message === null) return null;
  const { session, bank, key, expiryDay, language, form } = message;
  const terms = { session, bank, key, expiryDay, language, form };
  const invited = { ...own, terms, invite, inviteHash: await hashMessage(digest, invite) };
  if (plain.stage === 'invited') return { ...invited, stage: plain.stage };
  const { reply, replierKey, quarantined } = plain;
  const kept = [reply, ...quarantined].map((one) => ['reply', one] as const);
  if (!(await areOfSession(digest, message, kept))) return null;
  const replyHash = await hashMessage(digest, reply);
  const replied = { ...invited, reply, replyHash, replierKey, quarantined };
  if (plain.stage === 'reply-sealed') return { ...replied, stage: plain.stage };
  const { stage, reveal } = plain;
  const isOfSession = await areOfSession(digest, message, [['reveal', reveal]]);
  return isOfSession ? { ...replied, stage, reveal } : null;
}

async function readReplier(digest: Digest, plain: Plain<'replier'>): Promise<OpenSession | null> {
  const { role } = plain;
  const invite = await readKept(digest, plain.invite, 'invite');
  if (invite === null) return null;
  const opened = { role, invite, inviteHash: await hashMessage(digest, invite.bytes) };
  if (plain.stage === 'opened') return { ...opened, stage: plain.stage };
  const { packet, identity, key } = plain;
  const consented = { ...opened, packet, keys: { identity, recipient: key } };
  if (plain.stage === 'consented') return { ...consented, stage: plain.stage };
  const { reply } = plain;
  if (!(await areOfSession(digest, invite, [['reply', reply]]))) return null;
  const replied = { ...consented, reply, replyHash: await hashMessage(digest, reply) };
  if (plain.stage === 'replied') return { ...replied, stage: plain.stage };
  const { reveal } = plain;
  if (!(await areOfSession(digest, invite, [['reveal', reveal]]))) return null;
  if (plain.stage === 'mismatch') return { ...replied, reveal, stage: plain.stage };
  return { ...replied, reveal, stage: plain.stage, theirs: plain.theirs };
}

/**
 * Reads what `writeSession` wrote, whoever hands it over.
 *
 * length → JSON → type → version → schema → each message it keeps, by the envelope's own checks →
 * all of one session → written again as the same text
 *
 * @param text at most 65,536 UTF-16 code units
 * @returns the session where it was left, or why it is none; it never throws
 */
export async function readSession(digest: Digest, text: string): Promise<ReadSession> {
  if (text.length > TEXT_LENGTH) return { ok: false, fault: 'not-ours' };
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { ok: false, fault: 'not-ours' };
  }
  const head = z.object({ type: z.literal(SESSION_TYPE), version: z.int() }).safeParse(json);
  if (!head.success) return { ok: false, fault: 'not-ours' };
  if (head.data.version > SESSION_VERSION) return { ok: false, fault: 'newer' };
  const plain = sessionSchema.safeParse(json);
  if (!plain.success) return { ok: false, fault: 'damaged' };
  const state =
    plain.data.role === 'inviter'
      ? await readInviter(digest, plain.data)
      : await readReplier(digest, plain.data);
  const isWhole = state !== null && writeSession(state) === text;
  return isWhole ? { ok: true, state } : { ok: false, fault: 'damaged' };
}
