import { describe, expect, it } from 'vitest';
import {
  checkChanges,
  listSourceTags,
  writeChangesSkeleton,
} from '@/domain/bank/authoring/changes-text';
import { checkDesign } from '@/domain/bank/authoring/check-design';
import { checkTwins } from '@/domain/bank/authoring/check-twins';
import { checkItemLength, checkReading } from '@/domain/bank/authoring/check-words';
import type { Bank } from '@/domain/bank/bank-schema';
import type { Language } from '@/domain/bank/language-schema';
import { bank, readJson } from '../../../support/published-bank';
import { breakCopy } from '../../../support/questions/break-copy';

const english = readJson('questions/1.0.0/en.json') as Language;
const { items } = english;
const paths = (faults: readonly { readonly path: string }[]) => faults.map(({ path }) => path);
const pairs = bank.items.flatMap((item) =>
  item.kind !== 'anchor' && item.side === 'partner' ? [[item.pair, item.id] as const] : [],
);

describe('twins', () => {
  it('of the published version are all alike: 29 pairs', () => {
    expect(pairs).toHaveLength(29);
    expect(checkTwins(bank, items)).toEqual([]);
  });

  it.each(pairs)('of %s are told from a copy in which nobody changed places', (pair, id) => {
    const copied = checkTwins(bank, { ...items, [id]: items[`${pair}m`] ?? '' });
    expect(paths(copied)).toContain(`items/${id}`);
  });

  // The twins that say "seemed", from the table of the instrument, section 1.
  it.each('ML1 C1 PL1 S1 S2 S3 SL1 G1 G2 GL1 T2 T3'.split(' '))(
    'of %s are found without the word "seemed"',
    (pair) => {
      const id = `${pair}p`;
      const said = items[id] ?? '';
      const without = said.replace(/seemed (?:to |able to )?/, '');
      expect(without).not.toBe(said);
      const faults = checkTwins(bank, { ...items, [id]: without });
      expect(faults.map(({ reason }) => reason).join()).toContain('say "seemed"');
    },
  );

  it.each([
    ['another verb', 'UL3p', 'My partner saw early when something was off between us.', '"see"'],
    [
      'a word more',
      'UL4p',
      'My partner often brought up the things that we needed to talk about.',
      '"often"',
    ],
    [
      'a word more at the end',
      'TL1p',
      'My partner came back to talks that we had left unfinished again.',
      '"again"',
    ],
    ['a word less', 'TL1p', 'My partner came back to talks that we had left.', 'nothing'],
    [
      'the persons the wrong way round',
      'R2p',
      'When my partner reached out to me, they gave me their attention.',
      'persons swapped',
    ],
  ])('with %s are no twins', (_, id, text, reason) => {
    const [fault, ...others] = checkTwins(bank, { ...items, [id]: text });
    expect(others).toEqual([]);
    expect(fault?.path).toBe(`items/${id}`);
    expect(fault?.reason).toContain(reason);
  });

  it('may tell and show what goes on inside without "seemed"', () => {
    const said = {
      ...items,
      R1m: 'I told my partner when I felt low.',
      R1p: 'My partner told me when they felt low.',
    };
    expect(checkTwins(bank, said)).toEqual([]);
  });
});

describe('the length of items', () => {
  it('is right in the published version', () => {
    expect(checkItemLength(english)).toEqual([]);
  });

  it.each([
    ['18 words', Array(18).fill('we').join(' '), 0],
    ['19 words', Array(19).fill('we').join(' '), 1],
    ['90 characters', 'a'.repeat(90), 0],
    ['91 characters', 'a'.repeat(91), 1],
  ])('is measured: %s', (_, text, count) => {
    expect(checkItemLength({ items: { R1m: text } })).toHaveLength(count);
  });
});

describe('the reading grade', () => {
  // A measure by which one word alone is hard, so that what is measured shows.
  const measure = (text: string) => (text.includes('Sesquipedalian') ? 9.5 : 1);
  const hard = 'Sesquipedalian. It is.';

  it.each([
    ['items/R1m', ['items/R1m', 'items']],
    ['parts/reach/why', ['parts/reach/why', 'parts']],
    ['patterns/solo/held-in/practice', ['patterns/solo/held-in/practice', 'patterns']],
    ['patterns/solo/held-in/title', ['patterns']],
    ['lookingTogether/note', ['lookingTogether/note', '']],
  ])('is looked at in %s, alone and with its like', (path, expected) => {
    expect(checkReading(english, measure)).toEqual([]);
    const broken = breakCopy(english, { [path]: hard }) as Language;
    expect(paths(checkReading(broken, measure))).toEqual(expected);
  });

  it('may be 9 in one item, 7 in all, 8 elsewhere', () => {
    const allAt = (grade: number) => paths(checkReading(english, () => grade));
    expect(allAt(7)).toEqual([]);
    expect(allAt(7.1)).toEqual(['items']);
    expect(allAt(8.1)).toEqual(expect.arrayContaining(['items', 'parts/reach/why', 'patterns']));
    expect(allAt(9)).not.toContain('items/R1m');
    expect(allAt(9.1)).toContain('items/R1m');
  });
});

describe('the design', () => {
  const broken = (changes: Readonly<Record<string, unknown>>) => breakCopy(bank, changes) as Bank;
  const keys = (...pairsTurned: string[]) =>
    Object.fromEntries(
      bank.items.flatMap((item, index) =>
        item.kind === 'intimacy' && pairsTurned.includes(item.pair)
          ? [[`items/${index}/key`, -item.key]]
          : [],
      ),
    );

  it('of the published version is right', () => {
    expect(checkDesign(bank, [])).toEqual([]);
  });

  it('needs four reversed pairs on the full form and two on the short one', () => {
    expect(paths(checkDesign(broken(keys('T2')), []))).toEqual(['forms/full']);
    expect(paths(checkDesign(broken(keys('P2')), []))).toEqual(['forms/full', 'forms/short']);
  });

  it('has no more than half of the pairs reversed', () => {
    // 17 pairs, 4 reversed: with 5 more it is 9.
    const more = checkDesign(broken(keys('R1', 'M1', 'P1', 'S1', 'T1')), []);
    expect(paths(more)).toContain('forms/full');
  });

  it('has no area of reversed items alone', () => {
    expect(paths(checkDesign(broken(keys('C1')), []))).toEqual(['areas/2']);
  });

  it('is of rules of scoring that there are', () => {
    expect(paths(checkDesign(broken({ scoring: '2' }), []))).toEqual(['scoring']);
  });

  it('never uses an id again', () => {
    const without = broken({ id: '2.0.0', 'items/59': undefined });
    const again = broken({ id: '3.0.0' });
    expect(checkDesign(again, [bank])).toEqual([]);
    const [fault] = checkDesign(again, [bank, without]);
    expect(fault).toMatchObject({ path: 'items/59/id' });
    expect(fault?.reason).toContain('A2 was an item of 1.0.0');
  });
});

describe('what an author says of a version', () => {
  const sources = ['L1', 'L2'];
  const filled = (source: string) =>
    `# Bank 2.0.0\n\n## What changed\n\nR1.\n\n## Why\n\nSo.\n\n## For whom it matters\n\nAll.\n\n## Sources\n\n${source}\n`;
  const check = (text: string) => checkChanges(text, '2.0.0', false, sources);

  it('is not there yet as long as it is the skeleton', () => {
    const found = paths(check(writeChangesSkeleton('2.0.0', '1.0.0')));
    expect(found).toEqual(['What changed', 'Why', 'For whom it matters', 'Sources', '']);
  });

  it('is good once it is filled in, with a source or an assumption', () => {
    expect(check(filled('[L2] for the wording.'))).toEqual([]);
    expect(check(filled('[A] We assume it.'))).toEqual([]);
  });

  it.each([
    ['names no source', filled('We read it.'), 'Sources', 'names none'],
    ['names one that is not listed', filled('[L9] says so.'), 'Sources', '[L9] is not among'],
    ['lacks a section', filled('[L1]').replace('## Why', 'Why'), 'Why', 'is missing'],
    ['keeps a note to the author', filled('[L1] <!-- more -->'), '', 'note to its author'],
    ['is of another version', filled('[L1]').replace('2.0.0', '2.1.0'), '', '# Bank 2.0.0'],
  ])('is refused where it %s', (_, text, path, reason) => {
    const fault = check(text).find((one) => one.path === path);
    expect(fault?.reason).toContain(reason);
  });

  it('needs no sections in the first version, which has nothing to be compared with', () => {
    expect(checkChanges('# Bank 1.0.0\n\nThe first.\n', '1.0.0', true, sources)).toEqual([]);
  });

  it('needs a list of sources', () => {
    expect(listSourceTags('- [L1] One.\nSee [L3].\n- [L2] Two.\n')).toEqual(['L1', 'L2']);
    expect(paths(checkChanges(filled('[A]'), '2.0.0', false, []))).toEqual(['Sources']);
  });
});
