import { toHex } from '@/domain/exchange/hex-text';

/** A name for a new draft that says nothing about it. */
export function makeDraftId(): string {
  return toHex(crypto.getRandomValues(new Uint8Array(8)));
}
