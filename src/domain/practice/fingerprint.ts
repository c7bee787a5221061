import { joinBytes, labelBytes } from '@/domain/exchange/byte-strings';
import type { Digest } from '@/domain/exchange/exchange-tools';
import { numberFromHash } from '@/domain/exchange/messages/message-hash';

const LABEL = labelBytes('bw/v1/practice');

/**
 * The number by which a client can tell the key of a practice from anyone else's.
 *
 * numberFromHash(SHA-256("bw/v1/practice" ‖ key))
 *
 * @param key the 32 bytes that answers are sealed for
 * @returns 20 digits without spaces
 * @see trust, 3.4
 */
export async function fingerprintOf(digest: Digest, key: Uint8Array): Promise<string> {
  return numberFromHash(await digest(joinBytes(LABEL, key)));
}
