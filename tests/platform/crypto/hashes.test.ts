import { createHash, createHmac, randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { digest, drawBytes, hmac } from '@/platform/crypto/hashes';

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
const ascii = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'latin1'));

describe('the hashes of the browser', () => {
  it('give what FIPS 180-4 and RFC 4231 print', async () => {
    expect(hex(await digest(ascii('abc')))).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    );
    expect(hex(await hmac(ascii('Jefe'), ascii('what do ya want for nothing?')))).toBe(
      '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
    );
  });

  it('give what Node gives, also for a part of a longer buffer', async () => {
    for (const length of [0, 1, 31, 55, 64, 65, 200]) {
      const whole = Uint8Array.from(randomBytes(length + 8));
      const bytes = whole.subarray(3, 3 + length);
      const key = whole.subarray(0, 8);
      expect(hex(await digest(bytes))).toBe(createHash('sha256').update(bytes).digest('hex'));
      expect(hex(await hmac(key, bytes))).toBe(
        createHmac('sha256', key).update(bytes).digest('hex'),
      );
    }
  });

  it('draw as many bytes as asked for, and other ones each time', () => {
    expect(drawBytes(16)).toHaveLength(16);
    expect(hex(drawBytes(32))).not.toBe(hex(drawBytes(32)));
  });
});
