import { isSameBytes, joinBytes } from '@/domain/exchange/byte-strings';
import type { Digest } from '@/domain/exchange/exchange-tools';
import { base64urlLength } from './base64url';
import { type CborFault, type CborMap, decodeCbor, encodeCbor } from './strict-cbor';

/** The type byte of each kind of message. Permanent: a number is never used again for another. */
export const MESSAGE_TYPES = {
  invite: 0x01,
  reply: 0x02,
  reveal: 0x03,
  'practice-invite': 0x10,
} as const;

export type MessageKind = keyof typeof MESSAGE_TYPES;

export const ENVELOPE_VERSION = 1;
export const MAX_BODY_BYTES = 4096;
const MAGIC = [0x42, 0x57] as const;
const HEAD_BYTES = 6;
const CHECK_BYTES = 4;

export interface Envelope {
  readonly kind: MessageKind;
  readonly body: CborMap;
  /** The whole envelope as it came, head and check included: what hashes are taken of. */
  readonly bytes: Uint8Array;
}

export type HeadRefusal =
  | { readonly code: 'magic' }
  | { readonly code: 'version'; readonly version: number }
  | { readonly code: 'type'; readonly type: number }
  | { readonly code: 'body-too-long'; readonly declared: number; readonly limit: number };

/** Characters are those of the link text, the final Z included: what a person can count. */
export type LengthRefusal = {
  readonly code: 'cut' | 'overlong';
  readonly characters: number;
  readonly expected: number;
};

export type EnvelopeRefusal =
  | HeadRefusal
  | LengthRefusal
  | { readonly code: 'check' }
  | { readonly code: 'cbor'; readonly fault: CborFault }
  | { readonly code: 're-encode' };

export type ReadEnvelope =
  { readonly ok: true; readonly envelope: Envelope } | ({ readonly ok: false } & EnvelopeRefusal);

export type ReadHead =
  | { readonly ok: true; readonly kind: MessageKind; readonly length: number }
  | ({ readonly ok: false } & HeadRefusal);

/** A body was longer than an envelope holds: something was put in that the schemas do not bound. */
export class BodyTooLong extends Error {
  readonly code = 'body-too-long';
}

/** The characters of a link text over so many bytes, with its final Z. */
export function linkTextLength(bytes: number): number {
  return base64urlLength(bytes) + 1;
}

async function checkOf(digest: Digest, bytes: Uint8Array): Promise<Uint8Array> {
  return (await digest(bytes)).subarray(0, CHECK_BYTES);
}

/**
 * Puts a body into an envelope.
 *
 * "BW" ‖ version 1 ‖ type ‖ u16 body length, high byte first ‖ body ‖ first 4 bytes of SHA-256 of
 * all before
 *
 * @throws BodyTooLong above 4,096 bytes
 * @see trust, 3.1
 */
export async function encodeEnvelope(
  digest: Digest,
  kind: MessageKind,
  body: CborMap,
): Promise<Uint8Array> {
  const content = encodeCbor(body);
  const { length } = content;
  if (length > MAX_BODY_BYTES) throw new BodyTooLong(`a body of ${length} bytes`);
  const head = [...MAGIC, ENVELOPE_VERSION, MESSAGE_TYPES[kind], length >>> 8, length & 0xff];
  const checked = joinBytes(Uint8Array.from(head), content);
  return joinBytes(checked, await checkOf(digest, checked));
}

/**
 * Reads the six bytes that every envelope begins with.
 *
 * @param bytes at least those six; what is missing counts as another magic
 * @returns the kind and the length in bytes that the whole envelope has by its own account
 */
export function readHead(bytes: Uint8Array): ReadHead {
  const [b, w, version = 0, type = 0, high = 0, low = 0] = bytes;
  const isOurs = b === MAGIC[0] && w === MAGIC[1] && bytes.length >= HEAD_BYTES;
  if (!isOurs) return { ok: false, code: 'magic' };
  if (version !== ENVELOPE_VERSION) return { ok: false, code: 'version', version };
  const kinds = Object.keys(MESSAGE_TYPES) as MessageKind[];
  const kind = kinds.find((one) => MESSAGE_TYPES[one] === type);
  if (kind === undefined) return { ok: false, code: 'type', type };
  const declared = (high << 8) | low;
  if (declared > MAX_BODY_BYTES) {
    return { ok: false, code: 'body-too-long', declared, limit: MAX_BODY_BYTES };
  }
  return { ok: true, kind, length: HEAD_BYTES + declared + CHECK_BYTES };
}

/**
 * Takes the body out of an envelope: the middle of the gate, in its order.
 *
 * magic → version → type → declared length → check → strict CBOR → re-encode equality
 *
 * @returns the envelope, or the first refusal met
 * @see trust, 3.1 and 4
 */
export async function decodeEnvelope(digest: Digest, bytes: Uint8Array): Promise<ReadEnvelope> {
  const head = readHead(bytes);
  if (!head.ok) return head;
  if (bytes.length !== head.length) {
    return {
      ok: false,
      code: bytes.length < head.length ? 'cut' : 'overlong',
      characters: linkTextLength(bytes.length),
      expected: linkTextLength(head.length),
    };
  }
  const end = bytes.length - CHECK_BYTES;
  const check = await checkOf(digest, bytes.subarray(0, end));
  if (!isSameBytes(check, bytes.subarray(end))) return { ok: false, code: 'check' };
  const body = decodeCbor(bytes.subarray(HEAD_BYTES, end));
  if (!body.ok) return body;
  return { ok: true, envelope: { kind: head.kind, body: body.map, bytes } };
}
