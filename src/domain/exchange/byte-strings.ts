/** Joins byte strings end to end. */
export function joinBytes(...parts: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}

export function isSameBytes(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at]);
}

/** A label that sets one use of a hash apart from every other, as its ASCII bytes. */
export function labelBytes(label: string): Uint8Array {
  return Uint8Array.from(label, (letter) => letter.charCodeAt(0));
}

/** A length as four bytes, the highest first. */
export function lengthBytes(length: number): Uint8Array {
  return Uint8Array.of(length >>> 24, length >>> 16, length >>> 8, length);
}
