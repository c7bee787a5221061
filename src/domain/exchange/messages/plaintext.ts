import { MESSAGE_TYPES } from '@/domain/exchange/envelope/envelope';
import { type CborFault, decodeCbor, encodeCbor } from '@/domain/exchange/envelope/strict-cbor';
import type { PacketFormat } from '@/domain/exchange/exchange-tools';
import { isSameBytes } from '@/domain/exchange/byte-strings';
import { readFields, type SchemaRefusal, type Values, writeFields } from './fields';

/** Who speaks: also part of what a commitment is about. */
export const ROLES = { inviter: 0, replier: 1 } as const;

/** What stands inside the age file of a reply and of a reveal, and nothing besides. */
const REPLY_FIELDS = ['key', 'type', 'answers', 'role', 'packet'] as const;
const REVEAL_FIELDS = ['type', 'answers', 'role', 'packet', 'secret'] as const;

export type ReplyContent = Values<'key' | 'answers' | 'packet'>;
export type RevealContent = Values<'answers' | 'packet' | 'secret'>;

/** Why the inside of an age file that did open is still refused. */
export type PlaintextRefusal =
  | { readonly code: 'inside-cbor'; readonly fault: CborFault }
  | { readonly code: 'inside-re-encode' }
  | {
      readonly code: 'inside-schema';
      readonly field: string;
      readonly fault: SchemaRefusal['fault'];
    }
  | { readonly code: 'other-type' }
  | { readonly code: 'other-role' }
  /** It answers another invite, or another reply. */
  | { readonly code: 'other-binding' }
  | { readonly code: 'packet' };

type ReadPlaintext<Content> =
  { readonly ok: true; readonly content: Content } | ({ readonly ok: false } & PlaintextRefusal);

interface Expected {
  readonly answers: Uint8Array;
  readonly packets: PacketFormat;
}

export function encodeReplyContent(content: ReplyContent): Uint8Array {
  const values = { ...content, type: MESSAGE_TYPES.reply, role: ROLES.replier };
  return encodeCbor(writeFields(REPLY_FIELDS, values));
}

export function encodeRevealContent(content: RevealContent): Uint8Array {
  const values = { ...content, type: MESSAGE_TYPES.reveal, role: ROLES.inviter };
  return encodeCbor(writeFields(REVEAL_FIELDS, values));
}

type Name = (typeof REPLY_FIELDS)[number] | (typeof REVEAL_FIELDS)[number];
type Common = Values<'type' | 'role' | 'answers' | 'packet'>;

function decodeContent<Some extends Name>(
  names: readonly Some[],
  plaintext: Uint8Array,
): ReadPlaintext<Values<Some>> {
  const read = decodeCbor(plaintext);
  if (!read.ok && read.code === 'cbor')
    return { ok: false, code: 'inside-cbor', fault: read.fault };
  if (!read.ok) return { ok: false, code: 'inside-re-encode' };
  const fields = readFields(names, read.map);
  if (fields.ok) return { ok: true, content: fields.values };
  return { ok: false, code: 'inside-schema', field: fields.field, fault: fields.fault };
}

function bindingFault(
  content: Common,
  type: number,
  role: number,
  expected: Expected,
): PlaintextRefusal | null {
  if (content.type !== type) return { code: 'other-type' };
  if (content.role !== role) return { code: 'other-role' };
  if (!isSameBytes(content.answers, expected.answers)) return { code: 'other-binding' };
  return content.packet.length === expected.packets.length ? null : { code: 'packet' };
}

/**
 * Reads what was sealed in a reply, and checks what it is bound to.
 *
 * strict CBOR → re-encode equality → schema → type → role → hash of the invite → packet
 *
 * @param expected the hash of the own invite, and the format of packets
 * @see trust, 3.2: "I accepts a reply iff …"
 */
export function decodeReplyContent(
  plaintext: Uint8Array,
  expected: Expected,
): ReadPlaintext<ReplyContent> {
  const read = decodeContent(REPLY_FIELDS, plaintext);
  if (!read.ok) return read;
  const fault = bindingFault(read.content, MESSAGE_TYPES.reply, ROLES.replier, expected);
  if (fault !== null) return { ok: false, ...fault };
  const { key, answers, packet } = read.content;
  if (!expected.packets.isFormed(packet)) return { ok: false, code: 'packet' };
  return { ok: true, content: { key, answers, packet } };
}

/**
 * Reads what was sealed in a reveal, and checks what it is bound to. Whether the packet is the one
 * that was committed to, and well formed, is not said here.
 *
 * @param expected the hash of the own reply, and the format of packets
 * @see trust, 3.2: "R accepts a reveal iff …"
 */
export function decodeRevealContent(
  plaintext: Uint8Array,
  expected: Expected,
): ReadPlaintext<RevealContent> {
  const read = decodeContent(REVEAL_FIELDS, plaintext);
  if (!read.ok) return read;
  const fault = bindingFault(read.content, MESSAGE_TYPES.reveal, ROLES.inviter, expected);
  if (fault !== null) return { ok: false, ...fault };
  const { answers, packet, secret } = read.content;
  return { ok: true, content: { answers, packet, secret } };
}
