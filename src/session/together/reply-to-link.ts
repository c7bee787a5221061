import type { SharePacket } from '@/domain/comparison/share-packet';
import { readLink } from '@/domain/exchange/envelope/read-link';
import { digest } from '@/platform/crypto/hashes';
import type { HeldSession } from './held-session';
import { ExchangeStuck, startReply } from './send-messages';

/**
 * Replies to the invite of a link, which passes the whole gate once more.
 *
 * @throws ExchangeStuck if it is no invite any more
 */
export async function startReplyTo(
  link: string,
  packet: SharePacket,
  code: string,
): Promise<HeldSession> {
  const read = await readLink(digest, link);
  if (!read.ok || read.message.kind !== 'invite') throw new ExchangeStuck('this is no invite');
  return startReply(read.message, packet, code);
}
