import { describe, expect, it } from 'vitest';
import { readJson } from '../support/published-bank';
import { measureReadingGrade } from '@/cli/banks/reading-grade';

function strings(value: unknown): string[] {
  return typeof value === 'string' ? [value] : Object.values(Object(value)).flatMap(strings);
}

/** Sentences as they are read: figures in place, formulas and single words left out. */
function readableTexts(namespace: string, leaveOut: readonly string[] = []): string[] {
  const texts = readJson(`src/i18n/locales/en/${namespace}.json`) as Record<string, unknown>;
  return Object.entries(texts)
    .filter(([key]) => !leaveOut.includes(key))
    .flatMap(([, value]) => strings(value))
    .map((text) => text.replaceAll(/\{\{\w+\}\}/g, '5'))
    .filter((text) => /[.?!]$/.test(text));
}

const readableText = (...from: Parameters<typeof readableTexts>): string =>
  readableTexts(...from).join(' ');

describe('the texts of the interface', () => {
  it.each([
    'start',
    'take',
    'shell',
    'keeping',
    'together',
    'client',
    'practice',
    'clients',
    'couples',
    'desk',
    'learn',
  ])('read at grade 7 or below: %s', (namespace) => {
    expect(measureReadingGrade(readableText(namespace))).toBeLessThanOrEqual(7);
  });

  it.each(['result', 'ours'])(
    'read at grade 8 or below on a result; the arithmetic is for who opens it: %s',
    (namespace) => {
      expect(measureReadingGrade(readableText(namespace, ['sums']))).toBeLessThanOrEqual(8);
    },
  );

  it('read at grade 8 or below in every single text that explains a figure; formulas end in no stop', () => {
    const hard = readableTexts('method').filter((text) => measureReadingGrade(text) > 8);
    expect(hard).toEqual([]);
  });

  it('read at grade 8 or below in every single text that two people read together', () => {
    const hard = readableTexts('ours', ['sums']).filter((text) => measureReadingGrade(text) > 8);
    expect(hard).toEqual([]);
  });
});
