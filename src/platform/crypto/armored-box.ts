import { armor } from 'age-encryption';
import { exchangeBox } from './exchange-box';

/** One age file in both its forms. */
export interface ArmoredFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** The same as lines of letters, to be pasted. */
  readonly block: string;
}

/**
 * Seals a text for one X25519 recipient. It runs in the worker.
 *
 * @param recipient 32 bytes
 * @returns null for a key that nothing can be sealed for
 */
export async function sealArmored(
  recipient: Uint8Array,
  text: string,
): Promise<ArmoredFile | null> {
  const sealed = await exchangeBox.seal(recipient, new TextEncoder().encode(text));
  return sealed && { bytes: Uint8Array.from(sealed), block: armor.encode(sealed) };
}

/** @returns the age file; null where the text is no armor, or a damaged one */
export function readArmor(text: string): Uint8Array<ArrayBuffer> | null {
  try {
    return Uint8Array.from(armor.decode(text));
  } catch {
    // The library tells what is wrong by its words alone; none of it helps a person.
    return null;
  }
}
