import { describe, expect, it } from 'vitest';
import { findInNames } from '@/ui/lists/find-in-names';

interface One {
  readonly name: string;
}

const listOf = (...names: readonly string[]): readonly One[] => names.map((name) => ({ name }));
const nameOf = ({ name }: One): string => name;
const find = (items: readonly One[], typed: string): readonly string[] =>
  findInNames(items, nameOf, typed).map(nameOf);

describe('looking for names', () => {
  it.each(['', ' ', '\t\n', '\u0301', '\u200f'])(
    'gives the very same list where no letter is typed: %j',
    (typed) => {
      const items = listOf('Zoë', 'Ana', 'Ben');
      expect(findInNames(items, nameOf, typed)).toBe(items);
    },
  );

  it('keeps the order of what it finds', () => {
    expect(find(listOf('Zana', 'Ben', 'Ana', 'Hanan'), 'an')).toEqual(['Zana', 'Ana', 'Hanan']);
  });

  it('asks for every word, in any order', () => {
    const items = listOf('Ana María López', 'Ana Ruiz', 'María Ruiz');
    expect(find(items, 'ruiz  ana')).toEqual(['Ana Ruiz']);
    expect(find(items, ' mar an ')).toEqual(['Ana María López']);
    expect(find(items, 'ana x')).toEqual([]);
  });

  it.each([
    ['José Núñez', 'jose nunez'],
    ['Jose Nunez', 'JOSÉ NÚÑEZ'],
    // The same letters, once as one sign and once as letter and mark.
    ['Zo\u00eb', 'zoe\u0308'],
    ['Zoe\u0308', 'zo\u00eb'],
    ['Nguyễn Thị Ánh', 'nguyen thi anh'],
    ['Škoda', 'skoda'],
    // Turkish has two letters i.
    ['İpek Işık', 'ipek isik'],
    ['ipek ışık', 'İPEK IŞIK'],
    ['İpek', 'İ'],
    ['Strauß', 'strauss'],
    ['Strauss', 'STRAUß'],
    // Sigma has a form of its own at the end of a word, which the one who types has not reached yet.
    ['Κωσταντίνος', 'κως'],
    ['Νίκος', 'ΝΙΚΟΣ'],
    // Arabic: hamza above alef, vowel points, and lengthening are often left out.
    ['أحمد', 'احمد'],
    ['احمد', 'أحمد'],
    ['مُحَمَّد', 'محمد'],
    ['محـــمد', 'محمد'],
    ['שָׁלוֹם', 'שלום'],
    ['Юлия Ёлкина', 'юлия елкина'],
    // A mark of direction that came along when a name was copied.
    ['\u200fليلى\u200f Ana', 'ليلى ana'],
    ['O’Brien', "o'brien"],
    ["O'Brien", 'obrien'],
    ['ＡＮＡ', 'ana'],
    ['山田 太郎', '太郎'],
    ['한지민', '지민'],
    ['👩‍👩‍👧 Smith', 'smith'],
  ])('finds %s by %s', (name, typed) => {
    expect(find(listOf('Someone else', name), typed)).toEqual([name]);
  });

  it.each([
    ['Ana', 'anb'],
    ['محمد', 'احمد'],
    ['Ana', '.*'],
    ['Ana', '\ud800'],
    ['', 'a'],
  ])('does not find %j by %j', (name, typed) => {
    expect(find(listOf(name), typed)).toEqual([]);
  });

  it('tells names apart that hold a sign which belongs to none', () => {
    const items = listOf('A\u0000na', 'Ben', 'Zo\u00eb');
    expect(find(items, 'ben')).toEqual(['Ben']);
    expect(find(items, 'zoe')).toEqual(['Zoë']);
    expect(find(items, 'na')).toEqual(['A\u0000na']);
  });

  it('reads a name anew where another one is asked for of the same items', () => {
    const couples = [{ first: 'Ana', second: 'Ben' }];
    expect(findInNames(couples, ({ first }) => first, 'ana')).toEqual(couples);
    expect(findInNames(couples, ({ second }) => second, 'ana')).toEqual([]);
    expect(findInNames(couples, ({ second }) => second, 'ben')).toEqual(couples);
  });
});
