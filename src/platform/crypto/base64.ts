/** Few enough letters at once for the arguments of one call. */
const CHUNK = 8192;

/** Bytes as base64, with padding. */
export function encodeBase64(bytes: Uint8Array): string {
  let letters = '';
  for (let at = 0; at < bytes.length; at += CHUNK) {
    letters += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  }
  return btoa(letters);
}

/** @returns the bytes; null where the text is no base64 */
export function decodeBase64(text: string): Uint8Array<ArrayBuffer> | null {
  try {
    const letters = atob(text);
    const bytes = new Uint8Array(letters.length);
    for (let at = 0; at < letters.length; at += 1) bytes[at] = letters.charCodeAt(at);
    return bytes;
  } catch {
    // The browser says no more than that it is none.
    return null;
  }
}
