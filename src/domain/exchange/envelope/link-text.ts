import { encodeBase64url } from './base64url';

/** Ends every link text: linkifiers cut a trailing "-" or "_", and its lack shows a cut. */
export const FINAL_LETTER = 'Z';

/** Where the page that opens links lies below the address of the site. */
const OPEN_PATH = 'open/';

/** Writes an envelope as link text: base64url without padding, then a final Z. */
export function writeLinkText(envelope: Uint8Array): string {
  return encodeBase64url(envelope) + FINAL_LETTER;
}

/**
 * Writes a whole link.
 *
 * @param site the address of the site, its final slash included
 */
export function writeLink(site: string, envelope: Uint8Array): string {
  return `${site}${OPEN_PATH}#${writeLinkText(envelope)}`;
}

/**
 * Finds the link text in what was opened or pasted: a whole address, or the text alone.
 *
 * Everything up to the first "#" or "%23" is left out, and everything from the first "&" behind it;
 * then white space and line breaks. All of it is safe: whatever is left has to pass the gate.
 *
 * @returns what may be link text; nothing about it is checked yet
 * @see trust, 3.1
 */
export function extractLinkText(pasted: string): string {
  const fragment = /#|%23/.exec(pasted);
  const start = fragment === null ? 0 : fragment.index + fragment[0].length;
  const [text = ''] = pasted.slice(start).split('&', 1);
  return text.replace(/\s+/g, '');
}
