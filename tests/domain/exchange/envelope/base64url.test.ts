import { describe, expect, it } from 'vitest';
import { decodeBase64url, encodeBase64url } from '@/domain/exchange/envelope/base64url';
import { printSeed, SEED } from '../../../support/counts';
import { SeededRandom } from '../../../support/exchange/seeded-random';

describe('base64url', () => {
  it('is what Node writes, for every length, and is read back', () => {
    printSeed('base64url');
    const random = new SeededRandom(SEED);
    for (let length = 0; length < 400; length += 1) {
      const bytes = random.bytes(length);
      const text = Buffer.from(bytes).toString('base64url');
      expect(encodeBase64url(bytes)).toBe(text);
      expect(decodeBase64url(text)).toEqual(bytes);
    }
  });

  it.each([
    // RFC 4648, section 10, without padding.
    ['f', 'Zg'],
    ['fo', 'Zm8'],
    ['foo', 'Zm9v'],
    ['foob', 'Zm9vYg'],
    ['\u00fb\u00ff', '-_8'],
  ])('writes %j as %s', (letters, text) => {
    expect(encodeBase64url(new Uint8Array(Buffer.from(letters, 'latin1')))).toBe(text);
  });

  it.each([
    'Z',
    'A',
    'Zm9vA',
    'Zm9vY',
    'Zh',
    'Zm9',
    'Zg==',
    'Zm+v',
    'Zm/v',
    'Zm 9v',
    'Zmé9',
    'Zm\u{1f642}v',
  ])('refuses %j, which is not canonical', (text) => {
    expect(decodeBase64url(text)).toBeNull();
  });
});
