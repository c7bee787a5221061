import { describe, expect, it } from 'vitest';
import {
  describeComparability,
  diffBanks,
  type WholeVersion,
} from '@/domain/bank/authoring/diff-banks';
import type { Bump } from '@/domain/bank/authoring/bumps';
import type { Bank } from '@/domain/bank/bank-schema';
import type { Language } from '@/domain/bank/language-schema';
import { bank, readJson } from '../../../support/published-bank';
import { breakCopy } from '../../../support/questions/break-copy';

const english = readJson('questions/1.0.0/en.json') as Language;
const before: WholeVersion = { bank, languages: new Map([['en', english]]) };

type Changes = Readonly<Record<string, unknown>>;

/** A later version: what is changed in the structure, what in the English texts, what in languages. */
function later(
  id: string,
  { inBank = {} as Changes, inTexts = {} as Changes, others = [] as [string, Language][] } = {},
): WholeVersion {
  const texts = breakCopy(english, { translation: id, ...inTexts }) as Language;
  return {
    bank: breakCopy(bank, { id, ...inBank }) as Bank,
    languages: new Map([['en', texts], ...others]),
  };
}

const anchor = { id: 'A3', kind: 'anchor' };
const spanish = { ...english, locale: 'es', status: 'draft' } as const;
const partsOf = (form: 'full' | 'short') => bank.forms[form].parts;
const lastPage = { side: 'both', items: ['A1', 'A2', 'A3'] };
const texts = (inTexts: Changes) => ({ inTexts });
const structure = (inBank: Changes) => ({ inBank });
const withAnchor = (page: unknown) =>
  structure({
    items: [...bank.items, anchor],
    'forms/full/parts/8/pages/0': page,
  });

/** The bumps are those of the table in the instrument, section 6, and of nothing that was computed. */
const cases: readonly (readonly [
  what: string,
  change: Parameters<typeof later>[1],
  bump: Bump,
  path: string,
])[] = [
  ['another word in an item', texts({ 'items/R1m': 'I told it.' }), 'major', 'items/R1m'],
  [
    'a full stop in an item',
    texts({ 'items/A1': 'Things between us felt fine' }),
    'patch',
    'items/A1',
  ],
  ['the stem', texts({ stem: 'In the past month …' }), 'major', 'stem'],
  ['an answer label', texts({ 'labels/1': 'Seldom' }), 'major', 'labels/1'],
  [
    'what is said before the first question',
    texts({ 'before/x': 'It was not.' }),
    'major',
    'before/x',
  ],
  ['whom a page is about', texts({ 'sides/me': 'Me' }), 'major', 'sides/me'],
  [
    'the text of a pattern',
    texts({ 'patterns/solo/held-in/text': 'Other.' }),
    'minor',
    'patterns/solo/held-in/text',
  ],
  [
    'a practice',
    texts({ 'patterns/couple/shared-weight/practice': 'Rest.' }),
    'minor',
    'patterns/couple/shared-weight/practice',
  ],
  ['an introduction', texts({ 'parts/reach/intro': 'Other.' }), 'patch', 'parts/reach/intro'],
  ['why we ask', texts({ 'parts/reach/why': 'Other.' }), 'patch', 'parts/reach/why'],
  ['the name of a role', texts({ 'roles/UL1': 'Saying it' }), 'patch', 'roles/UL1'],
  [
    'the frame of looking together',
    texts({ 'lookingTogether/stop': 'Stop' }),
    'patch',
    'lookingTogether/stop',
  ],
  ['a new language', { others: [['es', spanish]] }, 'minor', ''],
  ['the minutes of a form', structure({ 'forms/full/minutes': 12 }), 'patch', 'forms/full/minutes'],
  ['a key', structure({ 'items/0/key': -1 }), 'major', 'items/R1m/key'],
  ['an area', structure({ 'items/0/area': 'met' }), 'major', 'items/R1m/area'],
  ['a pair', structure({ 'items/0/pair': 'R9' }), 'major', 'items/R1m/pair'],
  ['a kind', structure({ 'items/4/kind': 'holding' }), 'major', 'items/RL1m/kind'],
  ['the window', structure({ windowDays: 14 }), 'major', 'windowDays'],
  ['the scoring', structure({ scoring: '2' }), 'major', 'scoring'],
  ['the order of areas', structure({ areas: bank.areas.toReversed() }), 'major', 'areas'],
  ['an item that is gone', structure({ 'items/0': undefined }), 'major', 'items/R1m'],
  [
    'a scored item that is new',
    structure({ items: [...bank.items, { ...bank.items[0], id: 'R3m' }] }),
    'major',
    'items/R3m',
  ],
  ['the order of items', structure({ items: bank.items.toReversed() }), 'major', 'items'],
  [
    'the order of pages',
    structure({ 'forms/short/parts': partsOf('short').toReversed() }),
    'major',
    'forms/short/parts',
  ],
  ['care', structure({ 'care/0': undefined }), 'major', 'care'],
  ['opposites', structure({ 'opposites/0': undefined }), 'major', 'opposites'],
  ['an unscored item after all others', withAnchor(lastPage), 'minor', 'items/A3'],
  [
    'an unscored item before others',
    withAnchor({ ...lastPage, items: ['A3', 'A1', 'A2'] }),
    'major',
    'forms/full/parts',
  ],
  ['an anchor that is gone', structure({ 'items/59': undefined }), 'major', 'items/A2'],
];

describe('the difference between two versions', () => {
  it.each(cases)('needs the right number for %s', (_, change, bump, path) => {
    const { changes, needed } = diffBanks(before, later('9.0.0', change));
    const own = changes.filter((one) => one.path !== 'translation');
    expect(own.find((one) => one.path === path)?.bump, JSON.stringify(own)).toBe(bump);
    expect(needed).toBe(bump);
  });

  it('is nothing where only the numbers differ, and then no version is needed', () => {
    expect(diffBanks(before, later('1.0.1'))).toMatchObject({ needed: 'none', enough: null });
  });

  it('tells what an item was and what it is', () => {
    const { changes } = diffBanks(before, later('2.0.0', texts({ 'items/A1': 'All was well.' })));
    expect(changes.find(({ path }) => path === 'items/A1')?.what).toBe(
      'was "Things between us felt fine.", is "All was well."',
    );
  });

  it.each([
    ['1.0.1', 'patch', true],
    ['1.0.1', 'minor', false],
    ['1.1.0', 'minor', true],
    ['1.9.9', 'major', false],
    ['2.0.0', 'major', true],
    ['2.0.0', 'patch', true],
    ['1.0.0', 'patch', false],
    ['0.9.0', 'patch', false],
  ] as const)('says whether %s is enough for a %s change', (id, bump, isEnough) => {
    const change = {
      patch: texts({ 'parts/reach/why': 'Other.' }),
      minor: texts({ 'patterns/solo/held-in/text': 'Other.' }),
      major: texts({ stem: 'Other' }),
    }[bump];
    const diff = diffBanks(before, later(id, change));
    expect([diff.needed, diff.isEnough]).toEqual([bump, isEnough]);
    expect(diff.enough).toBe({ patch: '1.0.1', minor: '1.1.0', major: '2.0.0' }[bump]);
  });
});

describe('what a difference does to results', () => {
  const say = (id: string, change: Changes) =>
    describeComparability(diffBanks(before, later(id, texts(change)))).join(' ');

  it('is that two majors are never compared, and that nothing old is lost', () => {
    const said = say('2.0.0', { stem: 'Other' });
    expect(said).toContain('Results of 1.x and 2.x are never compared in figures');
    expect(said).toContain('Drafts begun on 1.0.0 finish on 1.0.0.');
    expect(said).toContain('Old links and files keep opening.');
  });

  it('is the same where the number hides it', () => {
    expect(say('1.1.0', { stem: 'Other' })).toContain('1.x and 2.x are never compared');
  });

  it('is nothing within a major', () => {
    const said = say('1.1.0', { 'patterns/solo/held-in/text': 'Other.' });
    expect(said).toContain('Results of 1.0.0 and 1.1.0 are compared in figures.');
  });
});
