import type { FileHandle } from 'node:fs/promises';

export interface TextPiece {
  readonly text: string;
  /** Why the text breaks off after this piece; null while it goes on. */
  readonly fault: string | null;
}

/** How many bytes at the end begin a character whose other bytes are still to come. */
function countUnfinished(bytes: Uint8Array): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back] as number;
    if (byte < 0x80) return 0;
    if (byte < 0xc0) continue;
    const needed = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
    return needed > back ? back : 0;
  }
  return 0;
}

/** Decodes what is good in bytes of which some are not, and names the first bad one. */
function decodeUpToFault(bytes: Uint8Array): TextPiece {
  const decode = (length: number): string =>
    new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes.subarray(0, length), {
      stream: true,
    });
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    try {
      decode(middle);
      good = middle;
    } catch {
      bad = middle;
    }
  }
  // What stops the decoder may be the good byte after the first of a character that never comes.
  good -= countUnfinished(bytes.subarray(0, good));
  const byte = (bytes[good] as number).toString(16).toUpperCase().padStart(2, '0');
  return {
    text: decode(good),
    fault: `the byte 0x${byte} is not UTF-8: save the file with the encoding UTF-8`,
  };
}

/**
 * Reads a file from its beginning as UTF-8, without its byte order mark and with CRLF made LF.
 *
 * Only as fast as its reader: a piece is read when the one before has been taken.
 */
export async function* readText(file: FileHandle): AsyncGenerator<TextPiece> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let unfinished: Uint8Array = new Uint8Array(0);
  let hasReturn = false;
  let isFirst = true;
  // A CR at the end of a piece may be half of a CRLF: it waits for what comes next.
  const joinLines = (text: string): string => {
    const whole = hasReturn ? `\r${text}` : text;
    hasReturn = whole.endsWith('\r');
    return (hasReturn ? whole.slice(0, -1) : whole).replaceAll('\r\n', '\n');
  };
  for await (const chunk of file.createReadStream({ start: 0, autoClose: false })) {
    const bytes: Uint8Array = Buffer.concat([unfinished, chunk as Uint8Array]);
    const end = bytes.length - countUnfinished(bytes);
    unfinished = bytes.subarray(end);
    let text: string;
    try {
      text = decoder.decode(bytes.subarray(0, end), { stream: true });
    } catch {
      const { text: good, fault } = decodeUpToFault(bytes);
      yield { text: joinLines(isFirst ? good.replace(/^\uFEFF/, '') : good), fault };
      return;
    }
    isFirst &&= text === '';
    yield { text: joinLines(text), fault: null };
  }
  const fault = unfinished.length > 0 ? 'the file ends within a character' : null;
  yield { text: hasReturn ? '\r' : '', fault };
}
