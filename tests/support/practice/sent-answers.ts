import { readLink } from '@/domain/exchange/envelope/read-link';
import { hashMessage } from '@/domain/exchange/messages/message-hash';
import type { ResponseParts } from '@/domain/practice/response';
import { digest } from '@/platform/crypto/hashes';
import { recipientOf } from '@/platform/crypto/recipient-key';
import { hexOf, sealedResponse } from './responses';

/** What a client would send who answers the invite of a link, made without a browser. */
export async function sealForInvite(
  link: string,
  changes: Partial<ResponseParts> = {},
): Promise<Uint8Array<ArrayBuffer>> {
  const read = await readLink(digest, link);
  if (!read.ok || read.message.kind !== 'practice-invite') throw new Error(`no invite: ${link}`);
  const { bytes, key } = read.message;
  const invite = Buffer.from(await hashMessage(digest, bytes)).toString('hex');
  const response = hexOf(`answer to ${invite} ${JSON.stringify(changes)}`, 32);
  return sealedResponse(recipientOf(key), { invite, response, ...changes });
}
