import { drawBytes } from '@/platform/crypto/hashes';

/** Puts things in an order that chance has drawn, so that it says nothing about them. */
export function drawOrder<One>(things: readonly One[]): readonly One[] {
  const bytes = new DataView(drawBytes(4 * things.length).buffer);
  return things
    .map((thing, at) => ({ thing, drawn: bytes.getUint32(4 * at) }))
    .sort((one, other) => one.drawn - other.drawn)
    .map(({ thing }) => thing);
}
