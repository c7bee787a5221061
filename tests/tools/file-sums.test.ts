import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { compareSums, listBuiltFiles, readSums, sumsFile, writeSums } from '../../tools/file-sums';

const dir = mkdtempSync(path.join(tmpdir(), 'both-ways-sums-'));
mkdirSync(path.join(dir, 'a'));
writeFileSync(path.join(dir, 'a/-x.js'), 'abc');
writeFileSync(path.join(dir, 'Z.txt'), '');
writeFileSync(path.join(dir, sumsFile), 'an old list');

afterAll(() => rmSync(dir, { recursive: true }));

describe('the sums of a build', () => {
  // From FIPS 180-2, and of nothing at all.
  const abc = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
  const empty = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

  it('list every file but themselves, in order, as sha256sum reads them', () => {
    expect(writeSums(dir)).toBe(`${empty}  Z.txt\n${abc}  a/-x.js\n`);
    expect(listBuiltFiles(dir)).toContain(sumsFile);
  });

  it('are read back, and nothing else is', () => {
    writeFileSync(path.join(dir, sumsFile), writeSums(dir));
    expect(readSums(dir).get('a/-x.js')).toBe(abc);
    writeFileSync(path.join(dir, sumsFile), 'nonsense\n');
    expect(() => readSums(dir)).toThrow('nonsense');
  });

  it('differ by a file that is new, gone or another', () => {
    const first = new Map([
      ['same', '1'],
      ['gone', '1'],
      ['other', '1'],
    ]);
    const second = new Map([
      ['same', '1'],
      ['new', '1'],
      ['other', '2'],
    ]);
    expect(compareSums(first, first)).toEqual([]);
    expect(compareSums(first, second)).toEqual(['gone', 'new', 'other']);
  });
});
