import { joinBytes, labelBytes } from '@/domain/exchange/byte-strings';
import type { Digest } from '@/domain/exchange/exchange-tools';

const HASH_LABEL = labelBytes('bw/v1/h');
const NUMBER_LABEL = labelBytes('bw/v1/compare');
const NUMBER_DIGITS = 20;

/**
 * The hash by which one message answers another.
 *
 * SHA-256("bw/v1/h" ‖ envelope)
 *
 * @param envelope the whole message as it was sent, its head and check included
 * @see trust, 3.2
 */
export function hashMessage(digest: Digest, envelope: Uint8Array): Promise<Uint8Array> {
  return digest(joinBytes(HASH_LABEL, envelope));
}

/**
 * Writes the first 66 bits of a hash as a number that two people can read to each other.
 *
 * 2^66 < 10^20, so that 20 digits hold it, zeros in front included
 *
 * @param hash at least 9 bytes
 * @returns 20 digits without spaces; how they are grouped is for the page to say
 * @see trust, 3.2 and 3.4
 */
export function numberFromHash(hash: Uint8Array): string {
  let number = 0n;
  for (const byte of hash.subarray(0, 9)) number = (number << 8n) | BigInt(byte);
  return (number >> 6n).toString().padStart(NUMBER_DIGITS, '0');
}

/**
 * The number that both may compare by voice: the same for both only if both have the same messages.
 *
 * numberFromHash(SHA-256("bw/v1/compare" ‖ hInvite [‖ hReply]))
 *
 * @param hashes of the invite alone before there is a reply, then of invite and reply in this order
 * @see trust, section 2 (owner of the messenger account) and 3.2
 */
export async function numberToCompare(
  digest: Digest,
  ...hashes: readonly [invite: Uint8Array, reply?: Uint8Array]
): Promise<string> {
  const [invite, reply = new Uint8Array()] = hashes;
  return numberFromHash(await digest(joinBytes(NUMBER_LABEL, invite, reply)));
}
