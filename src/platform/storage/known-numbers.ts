import { joinBytes, labelBytes } from '@/domain/exchange/byte-strings';
import { fromHex, toHex } from '@/domain/exchange/hex-text';
import { digest, drawBytes } from '@/platform/crypto/hashes';

const KEY = 'numbers';
const KEY_LABEL = labelBytes('bw/v1/known');
const SALT_BYTES = 16;
/** The oldest marks go first. */
const LIMIT = 50;

/** A mark that a number was compared here: hashes, so that it names nobody. */
interface Mark {
  /** SHA-256(salt ‖ the label in NFC and small letters) */
  readonly label: string;
  readonly salt: string;
  /** SHA-256("bw/v1/known" ‖ key) */
  readonly key: string;
}

/** `same`: name and number were compared here. `changed`: the name was, with another number. */
export type KnownNumber = 'unknown' | 'same' | 'changed';

const digits = { label: 64, salt: 2 * SALT_BYTES, key: 64 } as const;

function isMark(value: unknown): value is Mark {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.entries(digits).every(([name, length]) => {
      const text: unknown = Reflect.get(value, name);
      return typeof text === 'string' && text.length === length && /^[0-9a-f]+$/.test(text);
    })
  );
}

function readMarks(): readonly Mark[] {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(value) ? value.filter(isMark) : [];
  } catch {
    // Storage that is refused, or holds something else, knows nothing.
    return [];
  }
}

async function hashLabel(label: string, salt: Uint8Array): Promise<string> {
  const letters = new TextEncoder().encode(label.normalize('NFC').toLowerCase());
  return toHex(await digest(joinBytes(salt, letters)));
}

async function hashKey(key: Uint8Array): Promise<string> {
  return toHex(await digest(joinBytes(KEY_LABEL, key)));
}

/**
 * Says whether a number was compared in this browser before. It only reads: opening a link leaves
 * nothing here.
 *
 * @param label what the invite calls its maker
 * @param key the key that its number is made of
 */
export async function lookUpNumber(label: string, key: Uint8Array): Promise<KnownNumber> {
  const marks = readMarks();
  const hashed = await hashKey(key);
  const ofLabel = await Promise.all(
    marks.map(async (mark) => (await hashLabel(label, fromHex(mark.salt))) === mark.label),
  );
  const found = marks.filter((_, at) => ofLabel[at]);
  if (found.length === 0) return 'unknown';
  return found.some((mark) => mark.key === hashed) ? 'same' : 'changed';
}

/** Marks a number as compared, because a person asked for it. Where the browser refuses, nothing is. */
export async function rememberNumber(label: string, key: Uint8Array): Promise<void> {
  if ((await lookUpNumber(label, key)) === 'same') return;
  const salt = drawBytes(SALT_BYTES);
  const mark: Mark = {
    label: await hashLabel(label, salt),
    salt: toHex(salt),
    key: await hashKey(key),
  };
  try {
    localStorage.setItem(KEY, JSON.stringify([...readMarks(), mark].slice(-LIMIT)));
  } catch {
    // What is not known is compared anew.
  }
}
