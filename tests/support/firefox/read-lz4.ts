/** What Firefox writes before the block of its session files, and before its length. */
const MAGIC = 'mozLz40\0';
const HEAD_BYTES = 12;

export function isSessionFile(content: Buffer): boolean {
  return content.subarray(0, MAGIC.length).toString('latin1') === MAGIC;
}

/**
 * Unpacks a session file of Firefox: one LZ4 block of a stated length.
 *
 * @see the LZ4 block format: a token, literals, then a copy of what came before
 */
export function readSessionFile(content: Buffer): Buffer {
  const out = Buffer.alloc(content.readUInt32LE(MAGIC.length));
  let from = HEAD_BYTES;
  let to = 0;
  const readLength = (nibble: number): number => {
    let length = nibble;
    for (let more = nibble === 15 ? 255 : 0; more === 255;) {
      more = content[from] ?? 0;
      from += 1;
      length += more;
    }
    return length;
  };
  while (from < content.length) {
    const token = content[from] ?? 0;
    from += 1;
    const literals = readLength(token >> 4);
    content.copy(out, to, from, from + literals);
    from += literals;
    to += literals;
    if (from >= content.length) break;
    const back = content.readUInt16LE(from);
    from += 2;
    const copied = readLength(token & 15) + 4;
    // Byte by byte: a copy may reach into what it writes itself.
    for (const end = to + copied; to < end; to += 1) out[to] = out[to - back] ?? 0;
  }
  return out.subarray(0, to);
}
