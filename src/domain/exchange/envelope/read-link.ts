import type { Digest } from '@/domain/exchange/exchange-tools';
import { type Message, type MessageRefusal, readMessage } from '@/domain/exchange/messages/message';
import { decodeBase64url } from './base64url';
import { decodeEnvelope, type EnvelopeRefusal } from './envelope';
import { declaredLength, extractLinkText, FINAL_LETTER } from './link-text';

export const MAX_LINK_CHARACTERS = 6000;

export type LinkRefusal =
  | { readonly code: 'too-long'; readonly characters: number; readonly limit: number }
  | { readonly code: 'empty' }
  | { readonly code: 'several'; readonly count: number }
  /** `at` counts from 0 in the link text, without what stands around it and without spaces. */
  | { readonly code: 'alphabet'; readonly at: number }
  | { readonly code: 'base64url' }
  | EnvelopeRefusal
  | MessageRefusal;

export type ReadLink =
  { readonly ok: true; readonly message: Message } | ({ readonly ok: false } & LinkRefusal);

/**
 * The gate for a link: reads it, or refuses it with the first thing that is wrong.
 *
 * length ≤ 6,000 → one link text → alphabet → canonical base64url with its final Z → magic → version → type →
 * declared length → check → strict CBOR → re-encode equality → schema
 *
 * A text that breaks off is seldom canonical base64url. Where its head still says how long it was,
 * it is refused as `cut`, with both lengths, instead of as `base64url`.
 *
 * @param digest SHA-256
 * @param pasted an address or a link text, as it came; nobody has looked at it yet
 * @returns the message, or a refusal with a code and with what a plain sentence needs
 * @see trust, section 4; test T1
 */
export async function readLink(digest: Digest, pasted: string): Promise<ReadLink> {
  const characters = pasted.length;
  if (characters > MAX_LINK_CHARACTERS) {
    return { ok: false, code: 'too-long', characters, limit: MAX_LINK_CHARACTERS };
  }
  const found = extractLinkText(pasted);
  if (found.kind === 'several') return { ok: false, code: 'several', count: found.count };
  const { text } = found;
  if (text === '') return { ok: false, code: 'empty' };
  const at = text.search(/[^A-Za-z0-9_-]/);
  if (at >= 0) return { ok: false, code: 'alphabet', at };
  const bytes = text.endsWith(FINAL_LETTER) ? decodeBase64url(text.slice(0, -1)) : null;
  if (bytes === null) {
    const expected = declaredLength(text);
    const isCut = expected !== null && text.length < expected;
    if (!isCut) return { ok: false, code: 'base64url' };
    return { ok: false, code: 'cut', characters: text.length, expected };
  }
  const read = await decodeEnvelope(digest, bytes);
  return read.ok ? readMessage(read.envelope) : read;
}
