import { describe, expect, it } from 'vitest';
import { bankMark, findMarkedBank } from '@/domain/exchange/bank-mark';
import { readJson } from '../../support/published-bank';

const hashes = readJson('questions/lock.json') as Record<string, { bank: string }>;
const mark = Uint8Array.from([
  0x34, 0xd3, 0x58, 0x69, 0x6c, 0xcd, 0xfb, 0x1d, 0x6e, 0xbb, 0xf7, 0x59, 0x92, 0x46, 0x3f, 0x27,
]);

describe('the mark of a bank in an invite', () => {
  it('is the first 16 bytes of its frozen id', () => {
    expect(bankMark(hashes, '1.0.0')).toEqual(mark);
    expect(findMarkedBank(hashes, mark)).toBe('1.0.0');
  });

  it('of a bank that is not here finds none', () => {
    for (let at = 0; at < mark.length; at += 1) {
      const other = Uint8Array.from(mark);
      other[at] = (other[at] as number) ^ 1;
      expect(findMarkedBank(hashes, other)).toBeNull();
    }
    expect(findMarkedBank(hashes, mark.slice(0, 15))).toBeNull();
    expect(findMarkedBank(hashes, new Uint8Array())).toBeNull();
    expect(findMarkedBank({}, mark)).toBeNull();
  });

  it('cannot be made of a version that was never frozen', () => {
    expect(() => bankMark(hashes, '9.9.9')).toThrow(/^9\.9\.9$/);
  });
});
