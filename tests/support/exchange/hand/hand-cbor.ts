/**
 * CBOR written by hand from RFC 8949, without the library under test: also in the ways that a strict
 * reader has to refuse.
 */
export type Bytes = Uint8Array | readonly number[];

export const join = (...parts: readonly Bytes[]): Uint8Array =>
  new Uint8Array(Buffer.concat(parts.map((part) => Uint8Array.from(part))));

const head = (major: number, n: number): Bytes => {
  if (n < 24) return [(major << 5) | n];
  if (n < 0x100) return [(major << 5) | 24, n];
  return [(major << 5) | 25, n >> 8, n & 0xff];
};

export const cbor = {
  uint: (n: number): Bytes => head(0, n),
  negative: (n: number): Bytes => head(1, n),
  bytes: (value: Uint8Array): Bytes => join(head(2, value.length), value),
  text: (value: string): Bytes => {
    const utf8 = Buffer.from(value, 'utf8');
    return join(head(3, utf8.length), utf8);
  },
  rawText: (utf8: Bytes): Bytes => join(head(3, utf8.length), utf8),
  list: (items: readonly Bytes[]): Bytes => join(head(4, items.length), ...items),
  map: (pairs: readonly (readonly [Bytes, Bytes])[]): Bytes =>
    join(head(5, pairs.length), ...pairs.flat()),
  tag: (n: number, inner: Bytes): Bytes => join(head(6, n), inner),
  /** The same small number in two bytes, where one would do. */
  longUint: (n: number): Bytes => [0x18, n],
  half: [0xf9, 0x3c, 0x00],
  single: [0xfa, 0x3f, 0x80, 0, 0],
  double: [0xfb, 0x3f, 0xf0, 0, 0, 0, 0, 0, 0],
  no: [0xf4],
  yes: [0xf5],
  null: [0xf6],
  undefined: [0xf7],
  simple: [0xf8, 0xff],
  stop: [0xff],
} as const;
