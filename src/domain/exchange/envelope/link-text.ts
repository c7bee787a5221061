import { decodeBase64url, encodeBase64url } from './base64url';
import { linkTextLength, readHead } from './envelope';

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

/** How every link text begins: "BW" and version 1. */
const FIRST_LETTERS = 'QlcB';
/** Before it nothing, no letter of link text, or a "#" that was escaped, even more than once. */
const START = new RegExp(`(?:^|[^A-Za-z0-9_-]|%(?:25)*23)(?=${FIRST_LETTERS})`, 'g');
/** Letters without a gap, and the white space in front of them. */
const RUN = /\s*([A-Za-z0-9_-]+)/;
/** The letters that hold an envelope's head, which says how long the text is. */
const HEAD_LETTERS = 8;

/** What mail puts in front of quoted lines, and marks that break a long word without being seen. */
const QUOTE_MARKS = /(?<=[\r\n][ \t>]*)>/g;
const UNSEEN_BREAKS = /[\u00ad\u200b\u2060]/g;

export type FoundText =
  | { readonly kind: 'one'; readonly text: string }
  /** Different link texts, each of the length it declares: nobody can say which is meant. */
  | { readonly kind: 'several'; readonly count: number };

/** How long a link text is by its own account, its final Z included; null if its head is none. */
export function declaredLength(text: string): number | null {
  const head = readHead(decodeBase64url(text.slice(0, HEAD_LETTERS)) ?? new Uint8Array());
  return head.ok ? linkTextLength(head.length) : null;
}

/** The link text from here on, if it is as long as it declares and no letter follows at once. */
function takeWhole(pasted: string, start: number): string | null {
  const run = new RegExp(RUN, 'y');
  run.lastIndex = start;
  let text = '';
  let expected: number | null = null;
  for (let found = run.exec(pasted); found !== null; found = run.exec(pasted)) {
    text += found[1];
    if (text.length < HEAD_LETTERS) continue;
    expected ??= declaredLength(text);
    if (expected === null || text.length > expected) return null;
    if (text.length === expected) return text.endsWith(FINAL_LETTER) ? text : null;
  }
  return null;
}

/**
 * Finds the link text in what was opened or pasted: an address, the text alone, or either with other
 * words around it.
 *
 * Only what stands around and between the letters is left out: words, white space, line breaks, the
 * ">" of quoted lines, breaks that are not seen. No letter is ever guessed, changed or put in, and
 * whatever is found has to pass the gate. Where no text is as long as it declares, everything from
 * its start, or from the first "#", up to the first "&" is handed on, so that the gate can say what
 * is wrong with it.
 *
 * @param pasted not longer than the gate allows
 * @see trust, 3.1; docs/decisions/0021-repair-only-what-surrounds-a-link.md
 */
export function extractLinkText(pasted: string): FoundText {
  const plain = pasted.replace(QUOTE_MARKS, '').replace(UNSEEN_BREAKS, '');
  const starts = [...plain.matchAll(START)].map((match) => match.index + match[0].length);
  const whole = new Set(starts.flatMap((start) => takeWhole(plain, start) ?? []));
  if (whole.size > 1) return { kind: 'several', count: whole.size };
  const [one] = whole;
  if (one !== undefined) return { kind: 'one', text: one };
  const fragment = /#|%23/.exec(plain);
  const start = starts[0] ?? (fragment === null ? 0 : fragment.index + fragment[0].length);
  const [text = ''] = plain.slice(start).split('&', 1);
  return { kind: 'one', text: text.replace(/\s+/g, '') };
}
