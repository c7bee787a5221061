// @vitest-environment node
import { Encrypter } from 'age-encryption';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import {
  encryptUnderCode,
  type KeyPair,
  makeKeyPair,
  openUnderCode,
  openWithIdentity,
  SealNotProven,
  sealFor,
  sealUnderCode,
} from '@/platform/crypto/age-box';
import { GOLDEN_CODE, GOLDEN_IDENTITY, goldenFile, goldenText } from '../../support/kept-files';

/** Deriving a key takes most of a second, and this machine may be busy. */
const SLOW = { timeout: 60_000 };
const CODE = 'quiet anchor maple stone';
const TEXT = '{"sentence":"Zoë asked – שאלה 🌱"}';

let keys: KeyPair;
beforeAll(async () => {
  keys = await makeKeyPair();
});
afterEach(() => {
  vi.restoreAllMocks();
});

/** The same bytes with one of them changed. */
function change(bytes: Uint8Array, at: number): Uint8Array {
  const changed = Uint8Array.from(bytes);
  const index = at < 0 ? bytes.length + at : at;
  changed[index] = (changed[index] ?? 0) ^ 1;
  return changed;
}

const latin = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');

describe('what is sealed for a key', () => {
  it.each(['', TEXT, 'a'.repeat(200_000)])('opens with that key and is the same', async (text) => {
    const sealed = await sealFor(keys.recipient, text);
    expect(await openWithIdentity(keys.identity, sealed)).toEqual({ ok: true, text });
  });

  it('does not open with another key, and says so', async () => {
    const other = await makeKeyPair();
    const sealed = await sealFor(keys.recipient, TEXT);
    expect(await openWithIdentity(other.identity, sealed)).toEqual({
      ok: false,
      fault: 'wrong-key',
    });
  });

  it('holds nothing of the text or of the key that opens it', async () => {
    const sealed = latin(await sealFor(keys.recipient, 'marker-answer'));
    expect(sealed).not.toContain('marker');
    expect(sealed).not.toContain(keys.identity);
  });

  it('is never the same twice', async () => {
    const [one, two] = [await sealFor(keys.recipient, ''), await sealFor(keys.recipient, '')];
    expect(latin(one)).not.toBe(latin(two));
  });

  it('is refused with any one byte changed, and wherever it is cut', async () => {
    const sealed = await sealFor(keys.recipient, 'short');
    const opened = await Promise.all([
      ...Array.from(sealed, (_, at) => openWithIdentity(keys.identity, change(sealed, at))),
      ...Array.from(sealed, (_, at) => openWithIdentity(keys.identity, sealed.subarray(0, at))),
    ]);
    expect(opened.filter(({ ok }) => ok)).toEqual([]);
  }, 30_000);

  it('is damaged, not under another key, where the text itself was changed or cut', async () => {
    const sealed = await sealFor(keys.recipient, TEXT);
    for (const changed of [change(sealed, -1), change(sealed, -20), sealed.subarray(0, -1)]) {
      expect(await openWithIdentity(keys.identity, changed)).toEqual({
        ok: false,
        fault: 'damaged',
      });
    }
  });

  it('is damaged where something was put behind it', async () => {
    const longer = Uint8Array.from([...(await sealFor(keys.recipient, TEXT)), 0]);
    expect(await openWithIdentity(keys.identity, longer)).toEqual({ ok: false, fault: 'damaged' });
  });
});

describe('what is sealed under a code', SLOW, () => {
  it('opens with that code and with no other, at a work of 2^17', async () => {
    const sealed = await sealUnderCode(CODE, TEXT);
    expect(latin(sealed)).toMatch(/^age-encryption\.org\/v1\n-> scrypt \S{22} 17\n/);
    expect(await openUnderCode(CODE, sealed)).toEqual({ ok: true, text: TEXT });
    expect(await openUnderCode(`${CODE}s`, sealed)).toEqual({ ok: false, fault: 'wrong-key' });
    expect(await openUnderCode(CODE, change(sealed, -1))).toEqual({ ok: false, fault: 'damaged' });
  });

  it('is given to nobody before it has been opened once', async () => {
    // The library seals something else than it was asked to.
    const wrong = await encryptUnderCode(CODE, 'something else');
    vi.spyOn(Encrypter.prototype, 'encrypt').mockResolvedValue(wrong as never);
    await expect(sealUnderCode(CODE, TEXT)).rejects.toBeInstanceOf(SealNotProven);
    vi.mocked(Encrypter.prototype.encrypt).mockResolvedValue(change(wrong, -1) as never);
    await expect(sealUnderCode(CODE, 'something else')).rejects.toBeInstanceOf(SealNotProven);
  });
});

describe('what is no age file of ours', () => {
  it.each<[string, string]>([
    ['nothing', ''],
    ['a picture', '\u0089PNG\r\n\u001A\n'],
    ['the armored form', '-----BEGIN AGE ENCRYPTED FILE-----\n'],
    ['the first line alone', 'age-encryption.org/v1\n'],
    ['a later version', 'age-encryption.org/v2\n'],
  ])('is said to be none: %s', async (_, text) => {
    const bytes = new Uint8Array(Buffer.from(text, 'latin1'));
    const fault = { ok: false, fault: 'not-age' };
    expect(await openUnderCode(CODE, bytes)).toEqual(fault);
    expect(await openWithIdentity(keys.identity, bytes)).toEqual(fault);
  });

  it('is also a file for a key where a code was typed', async () => {
    const sealed = await sealFor(keys.recipient, TEXT);
    expect(await openUnderCode(CODE, sealed)).toEqual({ ok: false, fault: 'not-age' });
  });
});

describe('the sealed files of the first version', SLOW, () => {
  it('open with the code they were sealed under', async () => {
    const opened = await openUnderCode(GOLDEN_CODE, goldenFile('kept-result-1.age'));
    expect(opened).toEqual({ ok: true, text: goldenText('kept-result-1.json') });
  });

  it('open with the key they were sealed for', async () => {
    const opened = await openWithIdentity(GOLDEN_IDENTITY, goldenFile('kept-draft-1.age'));
    expect(opened).toEqual({ ok: true, text: goldenText('kept-draft-1.json') });
  });

  it('do not open with any one byte changed', async () => {
    const draft = goldenFile('kept-draft-1.age');
    const opened = await Promise.all(
      Array.from(draft, (_, at) => openWithIdentity(GOLDEN_IDENTITY, change(draft, at))),
    );
    expect(opened.filter(({ ok }) => ok)).toEqual([]);
    // Deriving a key for each byte would take minutes: one in the salt, one in the text.
    const result = goldenFile('kept-result-1.age');
    for (const at of [40, -1]) {
      expect((await openUnderCode(GOLDEN_CODE, change(result, at))).ok, `byte ${at}`).toBe(false);
    }
  });
});
