import { decode, encode, rfc8949EncodeOptions, Tokenizer } from 'cborg';
import { isSameBytes } from '@/domain/exchange/byte-strings';

export const MAX_CBOR_DEPTH = 4;
export const MAX_CBOR_KEYS = 32;

/** A map of unsigned keys: the only thing that stands at the top of a body. */
export type CborMap = ReadonlyMap<number, unknown>;

export type CborFault =
  'malformed' | 'forbidden-kind' | 'too-deep' | 'too-many-keys' | 'not-a-map' | 'key-order';

export type ReadCbor =
  | { readonly ok: true; readonly map: CborMap }
  | { readonly ok: false; readonly code: 'cbor'; readonly fault: CborFault }
  | { readonly ok: false; readonly code: 're-encode' };

const KINDS: ReadonlySet<string> = new Set(['uint', 'bytes', 'string', 'array', 'map']);

const OPTIONS = {
  strict: true,
  allowIndefinite: false,
  allowUndefined: false,
  allowInfinity: false,
  allowNaN: false,
  allowBigInt: false,
  useMaps: true,
  rejectDuplicateMapKeys: true,
} as const;

class Refused extends Error {
  readonly fault: CborFault;

  constructor(fault: CborFault) {
    super(fault);
    this.fault = fault;
  }
}

/** Hands on the tokens of cborg, and stops at the first that a body may not have. */
class CountingTokens extends Tokenizer {
  /** For each open array or map, how many of its parts are still to come. */
  readonly #open: number[] = [];
  #keys = 0;

  override next(): ReturnType<Tokenizer['next']> {
    const token = super.next();
    const kind = token.type.name;
    if (!KINDS.has(kind)) throw new Refused('forbidden-kind');
    const last = this.#open.length - 1;
    if (last >= 0) this.#open[last] = (this.#open[last] as number) - 1;
    if (kind === 'array' || kind === 'map') this.#enter(kind, Number(token.value));
    while (this.#open.at(-1) === 0) this.#open.pop();
    return token;
  }

  #enter(kind: 'array' | 'map', parts: number): void {
    if (kind === 'map') this.#keys += parts;
    if (this.#keys > MAX_CBOR_KEYS) throw new Refused('too-many-keys');
    this.#open.push(kind === 'map' ? 2 * parts : parts);
    if (this.#open.length > MAX_CBOR_DEPTH) throw new Refused('too-deep');
  }
}

/** Unsigned keys, each above the one before, in every map at every depth. */
function isOrdered(value: unknown): boolean {
  if (Array.isArray(value)) return value.every(isOrdered);
  if (!(value instanceof Map)) return true;
  let before = -1;
  for (const [key, inner] of value) {
    if (typeof key !== 'number' || key <= before || !isOrdered(inner)) return false;
    before = key;
  }
  return true;
}

/**
 * Writes a map as deterministic CBOR.
 *
 * Keys ascending, definite lengths, each number and length in its shortest form.
 *
 * @param map unsigned keys; values are unsigned numbers, texts, bytes, arrays and maps of these
 * @see RFC 8949, 4.2.1; trust, 3.1
 */
export function encodeCbor(map: CborMap): Uint8Array {
  return Uint8Array.from(encode(map, rfc8949EncodeOptions));
}

/**
 * Reads a map that was written as deterministic CBOR, and nothing else.
 *
 * depth ≤ 4, ≤ 32 keys in all maps together; no tags, floats, negative numbers, true, false, null
 *
 * @returns the map; or what is wrong with the bytes; or `re-encode`, where they are not the bytes
 *   that the same map is written as
 * @see trust, 3.1 and 4; RFC 8949, 4.2.1
 */
export function decodeCbor(bytes: Uint8Array): ReadCbor {
  let value: unknown;
  try {
    value = decode(bytes, { ...OPTIONS, tokenizer: new CountingTokens(bytes, OPTIONS) });
  } catch (error) {
    return { ok: false, code: 'cbor', fault: error instanceof Refused ? error.fault : 'malformed' };
  }
  if (!(value instanceof Map)) return { ok: false, code: 'cbor', fault: 'not-a-map' };
  if (!isOrdered(value)) return { ok: false, code: 'cbor', fault: 'key-order' };
  const map = value as CborMap;
  return isSameBytes(encodeCbor(map), bytes) ? { ok: true, map } : { ok: false, code: 're-encode' };
}
