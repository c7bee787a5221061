/** What opens a file: the secret key of a recipient, or a code that someone typed. */
export type AgeLock = 'recipient' | 'passphrase';

export const MAX_AGE_HEADER_BYTES = 2048;
export const MAX_AGE_STANZAS = 4;
/** 2^18 rounds are 256 MiB of memory. The library itself would go to 2^20, a whole GiB. */
export const MAX_AGE_WORK_FACTOR = 18;

export type AgeHeaderRefusal =
  | { readonly code: 'age-not-a-file' }
  | { readonly code: 'age-header-too-long'; readonly limit: number }
  | { readonly code: 'age-header-cut' }
  | { readonly code: 'age-header-malformed' }
  | { readonly code: 'age-too-many-stanzas'; readonly limit: number }
  | { readonly code: 'age-unknown-stanza' }
  | { readonly code: 'age-other-lock'; readonly allowed: AgeLock }
  | { readonly code: 'age-not-alone' }
  | { readonly code: 'age-work-factor'; readonly workFactor: number; readonly limit: number };

export type CheckedAgeHeader = { readonly ok: true } | ({ readonly ok: false } & AgeHeaderRefusal);

const VERSION_LINE = 'age-encryption.org/v1';
const NEWLINE = 0x0a;

/** 32 bytes and 16 bytes in base64 without padding; the last letter has its spare bits at 0. */
const BYTES_32 = '[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]';
const BYTES_16 = '[A-Za-z0-9+/]{21}[AQgw]';

const RECIPIENT_LINE = new RegExp(`^-> X25519 ${BYTES_32}$`);
const PASSPHRASE_LINE = new RegExp(`^-> scrypt ${BYTES_16} ([1-9][0-9]*)$`);
const BODY_LINE = new RegExp(`^${BYTES_32}$`);
const CLOSING_LINE = new RegExp(`^--- ${BYTES_32}$`);
const STANZA_KIND = /^-> ([!-~]+)(?: |$)/;

const refuse = (refusal: AgeHeaderRefusal): CheckedAgeHeader => ({ ok: false, ...refusal });

/** Reads line by line as plain ASCII; null where there is no further whole line. */
function readLines(bytes: Uint8Array): () => string | null {
  let at = 0;
  return () => {
    const end = bytes.indexOf(NEWLINE, at);
    if (end < 0) return null;
    const line = String.fromCharCode(...bytes.subarray(at, end));
    at = end + 1;
    return line;
  };
}

function checkStanza(line: string, allowed: AgeLock): AgeHeaderRefusal | null {
  const kind = STANZA_KIND.exec(line)?.[1];
  if (kind === undefined) return { code: 'age-header-malformed' };
  if (kind !== 'X25519' && kind !== 'scrypt') return { code: 'age-unknown-stanza' };
  if ((kind === 'scrypt') !== (allowed === 'passphrase'))
    return { code: 'age-other-lock', allowed };
  if (kind === 'X25519') {
    return RECIPIENT_LINE.test(line) ? null : { code: 'age-header-malformed' };
  }
  const factor = PASSPHRASE_LINE.exec(line)?.[1];
  if (factor === undefined) return { code: 'age-header-malformed' };
  const workFactor = Number(factor);
  if (workFactor <= MAX_AGE_WORK_FACTOR) return null;
  return { code: 'age-work-factor', workFactor, limit: MAX_AGE_WORK_FACTOR };
}

/**
 * Looks at the header of an age file, before any key is derived from it.
 *
 * header ≤ 2,048 bytes; 1 to 4 X25519 stanzas and nothing else, or 1 scrypt stanza of work factor
 * ≤ 18 and nothing else
 *
 * Stricter than the format: stanzas of other kinds are refused, also those that age ignores.
 *
 * @param bytes a whole age file, not armored; what follows the header is not looked at
 * @param allowed what the caller is about to open it with
 * @returns ok, or the first refusal met from the top, with what a plain sentence needs
 * @see trust, sections 1 and 4; the age format v1, "Header"; test T2
 */
export function checkAgeHeader(bytes: Uint8Array, allowed: AgeLock): CheckedAgeHeader {
  const nextLine = readLines(bytes.subarray(0, MAX_AGE_HEADER_BYTES));
  const runsOut = (): CheckedAgeHeader =>
    bytes.length < MAX_AGE_HEADER_BYTES
      ? refuse({ code: 'age-header-cut' })
      : refuse({ code: 'age-header-too-long', limit: MAX_AGE_HEADER_BYTES });

  const isBegun = [...VERSION_LINE].every((letter, at) => bytes[at] === letter.charCodeAt(0));
  if (!isBegun) return refuse({ code: 'age-not-a-file' });
  const first = nextLine();
  if (first === null) return runsOut();
  if (first !== VERSION_LINE) return refuse({ code: 'age-not-a-file' });

  for (let stanzas = 0; ;) {
    const line = nextLine();
    if (line === null) return runsOut();
    if (line.startsWith('---')) {
      const isWhole = stanzas > 0 && CLOSING_LINE.test(line);
      return isWhole ? { ok: true } : refuse({ code: 'age-header-malformed' });
    }
    const refusal = checkStanza(line, allowed);
    if (refusal !== null) return refuse(refusal);
    stanzas += 1;
    if (stanzas > 1 && allowed === 'passphrase') return refuse({ code: 'age-not-alone' });
    if (stanzas > MAX_AGE_STANZAS) {
      return refuse({ code: 'age-too-many-stanzas', limit: MAX_AGE_STANZAS });
    }
    const body = nextLine();
    if (body === null) return runsOut();
    if (!BODY_LINE.test(body)) return refuse({ code: 'age-header-malformed' });
  }
}
