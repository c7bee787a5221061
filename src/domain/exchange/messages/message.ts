import {
  type Envelope,
  encodeEnvelope,
  type MessageKind,
} from '@/domain/exchange/envelope/envelope';
import type { Digest } from '@/domain/exchange/exchange-tools';
import { readFields, type SchemaRefusal, type Values, writeFields } from './fields';

/** What stands in the body of each kind of message, readable by whoever has the link. */
const INVITE_FIELDS = [
  'session',
  'bank',
  'key',
  'commitment',
  'expiryDay',
  'language',
  'form',
] as const;
const SEALED_FIELDS = ['session', 'sealed'] as const;
const PRACTICE_FIELDS = [
  'session',
  'bank',
  'key',
  'expiryDay',
  'language',
  'form',
  'label',
  'policy',
] as const;

export type InviteFields = Values<(typeof INVITE_FIELDS)[number]>;
export type SealedFields = Values<(typeof SEALED_FIELDS)[number]>;
export type PracticeInviteFields = Values<(typeof PRACTICE_FIELDS)[number]>;

interface Sent<Kind extends MessageKind> {
  readonly kind: Kind;
  /** The whole envelope: what is hashed, kept, and compared with what comes again. */
  readonly bytes: Uint8Array;
}

export type InviteMessage = Sent<'invite'> & InviteFields;
export type ReplyMessage = Sent<'reply'> & SealedFields;
export type RevealMessage = Sent<'reveal'> & SealedFields;
/** What a practice sends to a client; its answer is no link but an age file. */
export type PracticeInvite = Sent<'practice-invite'> & PracticeInviteFields;
export type Message = InviteMessage | ReplyMessage | RevealMessage | PracticeInvite;

export type MessageRefusal = SchemaRefusal;

export type ReadMessage =
  { readonly ok: true; readonly message: Message } | ({ readonly ok: false } & MessageRefusal);

/** Reads the body of an envelope by the schema of its kind: the last step of the gate for a link. */
export function readMessage({ kind, body, bytes }: Envelope): ReadMessage {
  if (kind === 'invite') {
    const read = readFields(INVITE_FIELDS, body);
    return read.ok ? { ok: true, message: { kind, bytes, ...read.values } } : read;
  }
  if (kind === 'practice-invite') {
    const read = readFields(PRACTICE_FIELDS, body);
    return read.ok ? { ok: true, message: { kind, bytes, ...read.values } } : read;
  }
  const read = readFields(SEALED_FIELDS, body);
  return read.ok ? { ok: true, message: { kind, bytes, ...read.values } } : read;
}

/** Writes an invite as an envelope. */
export function encodeInvite(digest: Digest, fields: InviteFields): Promise<Uint8Array> {
  return encodeEnvelope(digest, 'invite', writeFields(INVITE_FIELDS, fields));
}

/** Writes the invite of a practice as an envelope. */
export function encodePracticeInvite(
  digest: Digest,
  fields: PracticeInviteFields,
): Promise<Uint8Array> {
  return encodeEnvelope(digest, 'practice-invite', writeFields(PRACTICE_FIELDS, fields));
}

/** Writes a reply or a reveal as an envelope around its age file. */
export function encodeSealed(
  digest: Digest,
  kind: 'reply' | 'reveal',
  fields: SealedFields,
): Promise<Uint8Array> {
  return encodeEnvelope(digest, kind, writeFields(SEALED_FIELDS, fields));
}
