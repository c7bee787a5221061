import { describe, expect, it, vi } from 'vitest';
import { type AgeLock, checkAgeHeader } from '@/domain/exchange/age-header';

/** Headers are written here by hand from the age format v1; nothing of them comes from the code. */
const VERSION = 'age-encryption.org/v1\n';
const base64 = (length: number, fill: number): string =>
  Buffer.alloc(length, fill).toString('base64').replace(/=+$/, '');
const BODY = `${base64(32, 0xa5)}\n`;
const CLOSE = `--- ${base64(32, 0x3c)}\n`;
const toKey = `-> X25519 ${base64(32, 0x11)}\n${BODY}`;
const toCode = (workFactor: number | string): string =>
  `-> scrypt ${base64(16, 0x22)} ${workFactor}\n${BODY}`;
const grease = `-> q3-grease some argument\n${base64(5, 9)}\n`;

const file = (...parts: readonly string[]): Uint8Array =>
  new Uint8Array(Buffer.concat([Buffer.from(parts.join(''), 'latin1'), Buffer.alloc(48, 0xff)]));
const whole = (...stanzas: readonly string[]): Uint8Array => file(VERSION, ...stanzas, CLOSE);
const refusalOf = (bytes: Uint8Array, allowed: AgeLock): unknown => {
  const { ok, ...refusal } = checkAgeHeader(bytes, allowed);
  expect(ok).toBe(false);
  return refusal;
};

describe('T2 an age header that would cost too much is refused before any key derivation', () => {
  /** Any use of the platform's cryptography on the way is a failure by itself. */
  function refusalWithoutCrypto(bytes: Uint8Array, allowed: AgeLock): unknown {
    const asked = vi.fn<() => unknown>();
    vi.stubGlobal('crypto', new Proxy({}, { get: asked }));
    try {
      return refusalOf(bytes, allowed);
    } finally {
      vi.unstubAllGlobals();
      expect(asked).not.toHaveBeenCalled();
    }
  }

  it.each(Array.from({ length: 12 }, (_, n) => 19 + n))(
    'scrypt of work factor %i',
    (workFactor) => {
      expect(refusalWithoutCrypto(whole(toCode(workFactor)), 'passphrase')).toEqual({
        code: 'age-work-factor',
        workFactor,
        limit: 18,
      });
    },
  );

  it.each(['100', '4294967297', '9'.repeat(400)])('scrypt of work factor %s', (workFactor) => {
    expect(refusalWithoutCrypto(whole(toCode(workFactor)), 'passphrase')).toMatchObject({
      code: 'age-work-factor',
    });
  });

  it('1,000 stanzas to keys', () => {
    expect(refusalWithoutCrypto(whole(toKey.repeat(1000)), 'recipient')).toEqual({
      code: 'age-too-many-stanzas',
      limit: 4,
    });
  });

  it('1,000 stanzas to a code', () => {
    expect(refusalWithoutCrypto(whole(toCode(18).repeat(1000)), 'passphrase')).toEqual({
      code: 'age-not-alone',
    });
  });

  it.each([
    ['one long line', 'A'.repeat(1024 * 1024)],
    ['one long stanza', `-> X25519 ${'A'.repeat(1024 * 1024)}\n${BODY}${CLOSE}`],
    ['one long body', `${toKey}-> X25519 ${base64(32, 1)}\n${'A'.repeat(1024 * 1024)}\n${CLOSE}`],
  ])('a header of 1 MiB: %s', (_, text) => {
    expect(refusalWithoutCrypto(file(VERSION, text), 'recipient')).toEqual({
      code: 'age-header-too-long',
      limit: 2048,
    });
  });

  it('a header of 1 MiB in short lines, as soon as one of them is not a stanza', () => {
    const text = `${toKey}${`${'A'.repeat(64)}\n`.repeat(16_132)}`;
    expect(text.length).toBeGreaterThan(1024 * 1024);
    expect(refusalWithoutCrypto(file(VERSION, text), 'recipient')).toEqual({
      code: 'age-header-malformed',
    });
  });
});

describe('an age header', () => {
  it.each([1, 10, 17, 18])('to a code passes with work factor %i', (workFactor) => {
    expect(checkAgeHeader(whole(toCode(workFactor)), 'passphrase')).toEqual({ ok: true });
  });

  it.each([1, 2, 3, 4])('to %i keys passes', (count) => {
    expect(checkAgeHeader(whole(toKey.repeat(count)), 'recipient')).toEqual({ ok: true });
  });

  it.each<[string, Uint8Array, AgeLock, string]>([
    ['nothing', new Uint8Array(), 'recipient', 'age-not-a-file'],
    ['another file', file('PK\u0003\u0004'), 'recipient', 'age-not-a-file'],
    [
      'another version',
      file('age-encryption.org/v2\n', toKey, CLOSE),
      'recipient',
      'age-not-a-file',
    ],
    ['a version that goes on', file('age-encryption.org/v11\n'), 'recipient', 'age-not-a-file'],
    [
      'an armored file',
      file('-----BEGIN AGE ENCRYPTED FILE-----\n'),
      'recipient',
      'age-not-a-file',
    ],
    ['no end of the version', whole().subarray(0, 21), 'recipient', 'age-header-cut'],
    ['no stanza', whole(), 'recipient', 'age-header-malformed'],
    ['no closing line', file(VERSION, toKey).subarray(0, 100), 'recipient', 'age-header-cut'],
    ['a code for a key', whole(toCode(10)), 'recipient', 'age-other-lock'],
    ['a key for a code', whole(toKey), 'passphrase', 'age-other-lock'],
    ['two codes', whole(toCode(10), toCode(10)), 'passphrase', 'age-not-alone'],
    ['a code, then a key', whole(toCode(10), toKey), 'passphrase', 'age-other-lock'],
    ['a key, then a code', whole(toKey, toCode(10)), 'recipient', 'age-other-lock'],
    ['five keys', whole(toKey.repeat(5)), 'recipient', 'age-too-many-stanzas'],
    ['a stanza that age ignores', whole(toKey, grease), 'recipient', 'age-unknown-stanza'],
    ['an SSH key', whole(`-> ssh-ed25519 AAAA ${BODY}${BODY}`), 'recipient', 'age-unknown-stanza'],
    [
      'a kind in other letters',
      whole(toKey.replace('X25519', 'x25519')),
      'recipient',
      'age-unknown-stanza',
    ],
    [
      'no work factor',
      whole(toCode('').replace(' \n', '\n')),
      'passphrase',
      'age-header-malformed',
    ],
    ['work factor 0', whole(toCode(0)), 'passphrase', 'age-header-malformed'],
    ['work factor 010', whole(toCode('010')), 'passphrase', 'age-header-malformed'],
    ['work factor 1e1', whole(toCode('1e1')), 'passphrase', 'age-header-malformed'],
    ['work factor -1', whole(toCode(-1)), 'passphrase', 'age-header-malformed'],
    ['a second work factor', whole(toCode('10 30')), 'passphrase', 'age-header-malformed'],
    [
      'lines of another system',
      whole(toKey.replaceAll('\n', '\r\n')),
      'recipient',
      'age-header-malformed',
    ],
    [
      'two spaces',
      whole(toKey.replace('X25519 ', 'X25519  ')),
      'recipient',
      'age-header-malformed',
    ],
    ['a short share', whole(toKey.replace('ERE', '')), 'recipient', 'age-header-malformed'],
    ['spare bits set', whole(toKey.replace(/.\n/, 'F\n')), 'recipient', 'age-header-malformed'],
    [
      'spare bits set in a body',
      whole(toKey.replace(/.\n$/, 'F\n')),
      'recipient',
      'age-header-malformed',
    ],
    ['a short body', whole(toKey.replace(BODY, 'AAAA\n')), 'recipient', 'age-header-malformed'],
    ['a body of two lines', whole(toKey, BODY), 'recipient', 'age-header-malformed'],
    ['an empty line', file(VERSION, toKey, '\n', CLOSE), 'recipient', 'age-header-malformed'],
    [
      'a short closing line',
      file(VERSION, toKey, '--- AAAA\n'),
      'recipient',
      'age-header-malformed',
    ],
  ])('is refused with a code: %s', (_, bytes, allowed, code) => {
    expect(refusalOf(bytes, allowed)).toMatchObject({ code });
  });

  it('says what it would have to be opened with instead', () => {
    expect(refusalOf(whole(toKey), 'passphrase')).toEqual({
      code: 'age-other-lock',
      allowed: 'passphrase',
    });
  });

  it('is cut, not too long, wherever a whole one is cut', () => {
    const header = Buffer.from(`${VERSION}${toKey}${CLOSE}`, 'latin1');
    for (let length = 21; length < header.length; length += 1) {
      const bytes = new Uint8Array(header.subarray(0, length));
      expect(refusalOf(bytes, 'recipient'), `${length} bytes`).toEqual({ code: 'age-header-cut' });
    }
    expect(checkAgeHeader(new Uint8Array(header), 'recipient')).toEqual({ ok: true });
  });
});
