import { describe, expect, it } from 'vitest';
import { checkLanguage } from '@/domain/bank/bank-checks';
import type { Bank } from '@/domain/bank/bank-schema';
import { parseLanguage } from '@/domain/bank/parse-bank';
import { bank, readJson } from '../../support/published-bank';
import { breakCopy, type FaultCase } from '../../support/questions/break-copy';

const english = readJson('questions/1.0.0/en.json');

const LANGUAGE_CASES: readonly FaultCase[] = [
  ['a missing item', { 'items/A2': undefined }, 'items/A2', 'is missing'],
  ['a missing role', { 'roles/TL1': undefined }, 'roles/TL1', 'is missing'],
  ['a missing part', { 'parts/overall': undefined }, 'parts/overall', 'is missing'],
  [
    'a role that is not labor',
    { roles: { ...Object(at('roles')), R1: 'Telling' } },
    'roles/R1',
    'is not a labor pair of this bank',
  ],
  [
    'an item that is not there',
    { items: { ...Object(at('items')), Z9m: 'I hummed.' } },
    'items/Z9m',
    'is not an item of this bank',
  ],
];

const SHAPE_CASES: readonly FaultCase[] = [
  ['an empty text', { stem: '' }, 'stem', 'is empty'],
  ['white space at the end', { stem: 'Lately ' }, 'stem', 'begins or ends with white space'],
  ['a text that is not NFC', { stem: 'ne\u0301e' }, 'stem', 'is not in the Unicode form NFC'],
  ['a line break', { stem: 'a\nb' }, 'stem', 'holds a control or direction character'],
  ['a direction mark', { stem: 'a\u202Eb' }, 'stem', 'holds a control or direction character'],
  [
    'a missing pattern',
    { 'patterns/solo/held-in': undefined },
    'patterns/solo/held-in',
    'is missing',
  ],
  [
    'a missing couple pattern',
    { 'patterns/couple/close-in-both-eyes': undefined },
    'patterns/couple/close-in-both-eyes',
    'is missing',
  ],
  [
    'a version that is none',
    { translation: '1.0' },
    'translation',
    'is not a version such as 1.0.0',
  ],
  ['a locale that is none', { locale: 'English' }, 'locale', 'is not a locale such as en or pt-BR'],
  [
    'a step of looking together too few',
    { 'lookingTogether/steps/4': undefined },
    'lookingTogether/steps',
    '',
  ],
];

function at(key: string): unknown {
  return (english as Record<string, unknown>)[key];
}

const goodLanguage = (() => {
  const parsed = parseLanguage(bank, english);
  if (!parsed.ok) throw new Error('the published language has a fault');
  return parsed.language;
})();

describe('checking a language', () => {
  it('finds nothing in the published one', () => {
    expect(checkLanguage(bank, goodLanguage)).toEqual([]);
  });

  it.each(LANGUAGE_CASES)('finds %s', (_, changes, path, reason) => {
    const parsed = parseLanguage(bank, breakCopy(english, changes));
    expect(parsed).toEqual({ ok: false, faults: [{ path, reason }] });
  });

  it('finds a part that no form of the bank has', () => {
    const closeness = bank.forms.short.parts.findIndex((part) => part.id === 'closeness');
    const smaller = breakCopy(bank, { [`forms/short/parts/${closeness}`]: undefined }) as Bank;
    expect(checkLanguage(smaller, goodLanguage)).toEqual([
      { path: 'parts/closeness', reason: 'is not a part of this bank' },
    ]);
  });

  it.each(SHAPE_CASES)('finds %s', (_, changes, path, reason) => {
    const parsed = parseLanguage(bank, breakCopy(english, changes));
    expect(parsed.ok ? [] : parsed.faults).toMatchObject([
      { path, reason: expect.stringContaining(reason) },
    ]);
  });
});
