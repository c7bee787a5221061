import { describe, expect, it } from 'vitest';
import { READINGS } from '@/domain/readings/reading-ids';
import { readJson } from '../support/published-bank';
import { measureReadingGrade } from '@/cli/banks/reading-grade';

interface ReadingText {
  readonly opening: readonly string[];
  readonly sections: readonly { readonly heading: string; readonly paragraphs: string[] }[];
  readonly try: string;
  readonly asks: string;
}

const readings = readJson('src/i18n/locales/en/readings.json') as Record<string, ReadingText>;
const learn = readJson('src/i18n/locales/en/learn.json') as {
  readonly titles: Record<string, string>;
  readonly leads: Record<string, string>;
};

const WORDS_A_MINUTE = 200;

const textsOf = ({ opening, sections, try: practice, asks }: ReadingText): string[] => [
  ...opening,
  ...sections.flatMap(({ paragraphs }) => paragraphs),
  practice,
  asks,
];
const countWords = (reading: ReadingText): number =>
  [...textsOf(reading), ...reading.sections.map(({ heading }) => heading)]
    .join(' ')
    .split(/\s+/)
    .filter((run) => /[\p{L}\p{N}]/u.test(run)).length;

describe.each(Object.entries(readings))('the reading %s', (id, reading) => {
  it('takes three to five minutes', () => {
    const words = countWords(reading);
    expect(words).toBeGreaterThanOrEqual(3 * WORDS_A_MINUTE);
    expect(words).toBeLessThanOrEqual(5 * WORDS_A_MINUTE);
    // The page says so for all of them at once.
    expect(Math.round(words / WORDS_A_MINUTE)).toBe(4);
  });

  it('reads at grade 8 or below, and in no paragraph above 10', () => {
    expect(measureReadingGrade(textsOf(reading).join(' '))).toBeLessThanOrEqual(8);
    expect(textsOf(reading).filter((text) => !(measureReadingGrade(text) <= 10))).toEqual([]);
  });

  it('has three to five parts, something to try, a title and one line about it', () => {
    expect(reading.sections.length).toBeGreaterThanOrEqual(3);
    expect(reading.sections.length).toBeLessThanOrEqual(5);
    const single = [reading.try, reading.asks, learn.titles[id], learn.leads[id]];
    expect(single.filter((text) => (text ?? '').length < 10)).toEqual([]);
  });

  it('is in our voice', () => {
    const whole = [...textsOf(reading), ...reading.sections.map(({ heading }) => heading)].join(
      ' ',
    );
    expect(whole).not.toMatch(
      /[–—]|toxic|narcissis|codepend|\b(?:husband|wife|spouse|marriage)\b/i,
    );
    expect(whole).not.toMatch(/\{\{|\$t\(|<\/?\w/);
  });
});

it('there is a text for each reading, and none besides', () => {
  expect(Object.keys(readings)).toEqual([...READINGS]);
});

it('all of them together, with their words and grades', () => {
  const table = Object.fromEntries(
    Object.entries(readings).map(([id, reading]) => [
      id,
      {
        words: countWords(reading),
        grade: Number(measureReadingGrade(textsOf(reading).join(' ')).toFixed(1)),
        hardest: Number(Math.max(...textsOf(reading).map(measureReadingGrade)).toFixed(1)),
      },
    ]),
  );
  console.table(table);
  expect(Object.keys(table)).toHaveLength(15);
});
