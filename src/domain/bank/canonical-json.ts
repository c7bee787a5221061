/** A value that JSON cannot hold was to be written as canonical JSON. */
export class NotCanonical extends Error {
  readonly code = 'not-canonical';
}

/**
 * Writes a value as JSON in the one way that its hash is taken from.
 *
 * Keys of objects sorted by UTF-16 code unit, no white space, arrays in their own order, numbers and
 * strings as JSON.stringify writes them.
 *
 * @param value what JSON.parse can return
 * @returns the text; the same for two files that differ only in layout or in the order of keys
 * @throws NotCanonical for what JSON does not have: undefined, NaN, infinity, functions, dates …
 * @see instrument, section 6 (the bank's id); RFC 8785, which writes JSON in the same way
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') {
    return JSON.stringify(value);
  }
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new NotCanonical(`${value} is not a number of JSON`);
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) return `[${Array.from(value, canonicalJson).join(',')}]`;
  if (typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype) {
    const members = Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => `${JSON.stringify(key)}:${canonicalJson(inner)}`);
    return `{${members.join(',')}}`;
  }
  throw new NotCanonical(`a ${typeof value} cannot be written as JSON`);
}
