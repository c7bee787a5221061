import { describe, expect, it } from 'vitest';
import { compareWithLock, lockSchema, type VersionLock } from '@/domain/bank/bank-lock';
import { compareVersions } from '@/domain/bank/compare-versions';

const hash = (digit: string): string => digit.repeat(64);
const english = (translation: string, digit: string): VersionLock['languages'] => ({
  en: { translation, sha256: hash(digit) },
});
const frozen: VersionLock = { bank: hash('a'), languages: english('1.9.0', 'b') };

describe('comparing a version with its lock', () => {
  it('finds nothing where nothing has changed', () => {
    expect(compareWithLock('1.0.0', frozen, frozen)).toEqual([]);
  });

  it.each([
    [
      'another structure',
      { ...frozen, bank: hash('c') },
      'changed',
      'copy the folder questions/1.0.0',
    ],
    [
      'other words',
      { ...frozen, languages: english('1.9.0', 'c') },
      'changed',
      'raise "translation"',
    ],
    ['older words', { ...frozen, languages: english('1.8.9', 'c') }, 'changed', 'above 1.9.0'],
    [
      'raised words',
      { ...frozen, languages: english('1.10.0', 'c') },
      'unlocked',
      '1.10.0 is not frozen',
    ],
    ['a language less', { ...frozen, languages: {} }, 'changed', 'its file is gone'],
    [
      'a language more',
      {
        ...frozen,
        languages: { ...frozen.languages, es: { translation: '1.0.0', sha256: hash('d') } },
      },
      'unlocked',
      'not frozen yet',
    ],
  ])('finds %s', (_, found, kind, reason) => {
    const faults = compareWithLock('1.0.0', frozen, found);
    expect(faults).toMatchObject([{ kind, reason: expect.stringContaining(reason) }]);
  });
});

describe('the words that are asked', () => {
  const asking = (translation: string, digit: string, asked?: string): VersionLock => ({
    bank: hash('a'),
    languages: {
      en: { translation, sha256: hash(digit), ...(asked ? { asked: hash(asked) } : {}) },
    },
  });
  const was = asking('1.0.0', 'b', '1');

  it.each([
    ['may stay while other texts change', asking('1.0.1', 'c', '1'), 'unlocked', 'not frozen yet'],
    [
      'may not change under a raised translation',
      asking('1.0.1', 'c', '2'),
      'changed',
      'next version',
    ],
    ['may not change at all', asking('1.0.0', 'c', '2'), 'changed', 'next version'],
    ['may not be hidden by another status', asking('1.0.1', 'c'), 'changed', 'next version'],
    ['are not asked for in a broken file', asking('1.0.0', 'c'), 'changed', 'is frozen'],
  ])('%s', (_, found, kind, reason) => {
    const faults = compareWithLock('1.0.0', was, found);
    expect(faults).toMatchObject([{ kind, reason: expect.stringContaining(reason) }]);
  });
});

describe('a lock file', () => {
  it('holds hashes and versions, nothing else', () => {
    expect(lockSchema.safeParse({ '1.0.0': frozen }).success).toBe(true);
    expect(lockSchema.safeParse({ '1.0': frozen }).success).toBe(false);
    expect(lockSchema.safeParse({ '1.0.0': { ...frozen, bank: 'a' } }).success).toBe(false);
  });
});

describe('comparing versions', () => {
  it('goes by numbers, not by letters', () => {
    const versions = ['1.10.0', '2.0.0', '1.9.10', '1.9.9', '1.9.9'];
    expect(versions.sort(compareVersions)).toEqual(['1.9.9', '1.9.9', '1.9.10', '1.10.0', '2.0.0']);
  });
});
