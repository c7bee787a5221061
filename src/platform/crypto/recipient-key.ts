import { bech32 } from '@scure/base';

const PREFIX = 'age';

/** The 32 bytes of a recipient, "age1…". */
export function recipientKey(recipient: string): Uint8Array {
  return bech32.decodeToBytes(recipient).bytes;
}

/** The recipient of 32 bytes, "age1…". */
export function recipientOf(key: Uint8Array): string {
  return bech32.encodeFromBytes(PREFIX, key);
}
