import { z } from 'zod/mini';
import { canonicalJson } from '@/domain/bank/canonical-json';
import { encodePacket } from '@/domain/comparison/packet-numbers';
import type { SharePacket } from '@/domain/comparison/share-packet';
import { decodeBase64url, encodeBase64url } from '@/domain/exchange/envelope/base64url';
import { day } from './kept-fields';
import { type KeptFault, readJson } from './read-json';

/** One person's part of a couple's picture, as it is sealed on a device: a share packet, no answers. */
export interface Part {
  /** The calendar day it was sealed on, YYYY-MM-DD. */
  readonly day: string;
  /** As `encodePacket` writes it; whether it is a packet is for `parsePacket` to say. */
  readonly packet: readonly number[];
}

export type ReadPart =
  { readonly ok: true; readonly part: Part } | { readonly ok: false; readonly fault: KeptFault };

const part = z.strictObject({
  type: z.literal('both-ways/part'),
  version: z.literal(1),
  day,
  packet: z.string().check(z.maxLength(400)),
});

/**
 * Writes a part as canonical JSON. All parts of one bank are as long, whoever answered what.
 *
 * @param packet what the partner may get
 * @param day YYYY-MM-DD
 */
export function writePart(packet: SharePacket, day: string): string {
  const packed = encodeBase64url(Uint8Array.from(encodePacket(packet)));
  return canonicalJson({ type: 'both-ways/part', version: 1, day, packet: packed });
}

/** A text that is as long as the part and holds none: what somebody seals who shares nothing. */
export function writeEmptyPart(packet: SharePacket, day: string): string {
  return ' '.repeat(writePart(packet, day).length);
}

/**
 * Reads what `writePart` wrote.
 *
 * @param text whatever a code has opened
 * @returns the part, or why it is none; it never throws
 */
export function readPart(text: string): ReadPart {
  const read = readJson(text, { types: ['both-ways/part'], schema: part });
  if (!read.ok) return read;
  const packet = decodeBase64url(read.value.packet);
  if (packet === null) return { ok: false, fault: 'damaged' };
  return { ok: true, part: { day: read.value.day, packet: [...packet] } };
}
