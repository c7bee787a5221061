import { afterEach, describe, expect, it, vi } from 'vitest';
import { makeCode, readCode, tidyCode } from '@/platform/crypto/codes';
import { readWordList } from '../../support/word-list';

const words = readWordList();

/** Draws the given numbers instead of random ones. */
function draw(numbers: readonly number[]) {
  let next = 0;
  vi.spyOn(crypto, 'getRandomValues').mockImplementation((array) => {
    if (!(array instanceof Uint16Array)) throw new Error('two bytes a word are drawn');
    array.forEach((_, index) => {
      array[index] = numbers[next++ % numbers.length] ?? 0;
    });
    return array;
  });
}

afterEach(() => {
  vi.restoreAllMocks();
});

describe('a code that is made', () => {
  it('is four words of the list, one space between them', () => {
    for (let times = 0; times < 50; times += 1) {
      const code = makeCode().split(' ');
      expect(code).toHaveLength(4);
      for (const word of code) expect(words).toContain(word);
    }
  });

  it('takes each of 2,048 words for 32 of the 65,536 numbers that can be drawn', () => {
    draw(Array.from({ length: 65_536 }, (_, number) => number));
    const counts = new Map<string, number>();
    for (let times = 0; times < 65_536 / 4; times += 1) {
      for (const word of makeCode().split(' ')) counts.set(word, (counts.get(word) ?? 0) + 1);
    }
    expect([...counts.keys()].toSorted()).toEqual(words.toSorted());
    expect(new Set(counts.values())).toEqual(new Set([32]));
  });

  it('may hold a word twice, as every even draw does', () => {
    draw([7, 7, 2055, 0]);
    const [first, second, third, fourth] = makeCode().split(' ');
    expect([second, third]).toEqual([first, first]);
    expect(fourth).toBe('abandon');
  });

  it('is another one each time', () => {
    expect(new Set(Array.from({ length: 50 }, makeCode)).size).toBe(50);
  });

  it('is already tidy', () => {
    const code = makeCode();
    expect(tidyCode(code)).toBe(code);
  });
});

describe('a code that is typed', () => {
  it.each([
    ['  four  small\twords\n here ', 'four small words here'],
    ['four\u00A0small words here', 'four small words here'],
    ['Zoe\u0308 und Jose\u0301', 'Zo\u00EB und Jos\u00E9'],
    ['Keeps ITS Capitals!', 'Keeps ITS Capitals!'],
    ['   ', ''],
  ])('%j is sealed with as %j', (typed, tidy) => {
    expect(tidyCode(typed)).toBe(tidy);
  });

  it('is tried as it is, then without capitals, which a keyboard may have put there', () => {
    expect(readCode(' Four small  Words here')).toEqual([
      'Four small Words here',
      'four small words here',
    ]);
  });

  it('is tried once where both are the same', () => {
    expect(readCode('four small words here')).toEqual(['four small words here']);
  });
});
