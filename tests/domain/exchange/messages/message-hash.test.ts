import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  hashMessage,
  numberFromHash,
  numberToCompare,
} from '@/domain/exchange/messages/message-hash';
import { digest } from '../../../support/exchange/exchange-tools';

const hexBytes = (hex: string): Uint8Array => new Uint8Array(Buffer.from(hex, 'hex'));

describe('the hash of a message', () => {
  it('is that of its label and of all its bytes', async () => {
    const bytes = hexBytes('4257010100000a0b0c0d');
    const made = createHash('sha256').update('bw/v1/h').update(bytes).digest('hex');
    expect(Buffer.from(await hashMessage(digest, bytes)).toString('hex')).toBe(made);
  });
});

describe('the number to compare', () => {
  it.each([
    // 66 bits in hexadecimal are 16 digits and the upper half of the next.
    ['000000000000000000', '00000000000000000000'],
    ['00000000000000003f', '00000000000000000000'],
    ['000000000000000040', '00000000000000000001'],
    ['800000000000000000', '36893488147419103232'], // 2^65
    ['ffffffffffffffffff', '73786976294838206463'], // 2^66 − 1
    ['ffffffffffffffffc0ff', '73786976294838206463'],
  ])('of the hash %s is %s', (hash, number) => {
    expect(numberFromHash(hexBytes(hash))).toBe(number);
  });

  it('is made of both hashes, in the order in which the messages were sent', async () => {
    const invite = hexBytes('11'.repeat(32));
    const reply = hexBytes('22'.repeat(32));
    const expected = (...hashes: readonly Uint8Array[]): string => {
      const hash = createHash('sha256').update('bw/v1/compare').update(Buffer.concat(hashes));
      const bits = BigInt(`0x${hash.digest('hex')}`) >> 190n;
      return bits.toString().padStart(20, '0');
    };
    expect(await numberToCompare(digest, invite)).toBe(expected(invite));
    expect(await numberToCompare(digest, invite, reply)).toBe(expected(invite, reply));
    expect(await numberToCompare(digest, invite, reply)).toHaveLength(20);
  });
});
