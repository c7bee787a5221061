import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Language } from '@/domain/bank/language-schema';
import { measureReadingGrade } from '@/cli/banks/reading-grade';

type Texts = readonly (readonly [path: string, text: string])[];

const questions = new URL('../../questions/', import.meta.url);
const versions = readdirSync(questions).filter((name) =>
  existsSync(new URL(`${name}/en.json`, questions)),
);

function readEnglish(version: string): Language {
  return JSON.parse(readFileSync(new URL(`${version}/en.json`, questions), 'utf8')) as Language;
}

/** Every text below a value with its path, so that a failure names the text to rewrite. */
function listTexts(value: unknown, path = ''): Texts {
  if (typeof value === 'string') return [[path, value]];
  return Object.entries(value ?? {}).flatMap(([key, part]) => listTexts(part, `${path}/${key}`));
}

function findHarder(texts: Texts, grade: number): string[] {
  return texts
    .map(([path, text]) => [path, measureReadingGrade(text)] as const)
    .filter(([, measured]) => !(measured <= grade))
    .map(([path, measured]) => `${path}: grade ${measured.toFixed(1)}`);
}

/** Titles are no sentences; a full stop keeps them from running into the next text. */
function measureTogether(texts: Texts): number {
  return measureReadingGrade(
    texts.map(([, text]) => (/[.?!]["')]*$/.test(text) ? text : `${text}.`)).join(' '),
  );
}

describe('the measure of reading', () => {
  it('gives the grade worked out by hand for one sentence', () => {
    // 6 words, 1 sentence, 6 syllables: 0.39 · 6 / 1 + 11.8 · 6 / 6 − 15.59 = 2.34 + 11.8 − 15.59
    expect(measureReadingGrade('The cat sat on the mat.')).toBeCloseTo(-1.45, 9);
  });

  it('gives the grade worked out by hand for two sentences', () => {
    // My part-ner no-ticed ear-ly. We rest-ed to-geth-er: 7 words, 2 sentences, 13 syllables.
    // 0.39 · 7 / 2 + 11.8 · 13 / 7 − 15.59 = 1.365 + 21.914286 − 15.59
    const grade = measureReadingGrade('My partner noticed early. We rested together.');
    expect(grade).toBeCloseTo(7.689286, 6);
  });

  it('ends a sentence after a closing quotation mark, and none within a figure', () => {
    // 6 words, 2 sentences, 6 syllables: 0.39 · 3 + 11.8 − 15.59
    expect(measureReadingGrade('Say "not yet." Then you rest.')).toBeCloseTo(-2.62, 9);
    // 4 words, 1 sentence, 4 syllables (a figure counts as one): 0.39 · 4 + 11.8 − 15.59
    expect(measureReadingGrade('It is 2.5 now.')).toBeCloseTo(-2.23, 9);
  });

  it('does not take a colon, a semicolon or a line break for the end of a sentence', () => {
    const one = measureReadingGrade('We talk and we rest and we mend.');
    expect(measureReadingGrade('We talk: and\nwe rest; and we mend')).toBeCloseTo(one, 9);
  });
});

it('there is a version with English texts to measure', () => {
  expect(versions).toContain('1.0.0');
});

describe.each(versions)('the English texts of bank %s', (version) => {
  const { items, parts, patterns, ...rest } = readEnglish(version);
  const partTexts = Object.entries(parts).flatMap(([id, { intro, why }]) =>
    listTexts({ intro, why }, id),
  );
  const patternTexts = listTexts(patterns).filter(([path]) => !path.endsWith('/title'));
  const framing = listTexts({
    before: rest.before,
    holdingNote: rest.holdingNote,
    shortNote: rest.shortNote,
    couplePracticeNote: rest.couplePracticeNote,
    lookingTogether: rest.lookingTogether,
  });

  it('ask their questions at seventh grade or below', () => {
    expect(measureTogether(listTexts(items))).toBeLessThanOrEqual(7);
  });

  it('ask no single question above ninth grade', () => {
    expect(findHarder(listTexts(items), 9)).toEqual([]);
  });

  it('introduce and explain each part at eighth grade or below', () => {
    expect(findHarder(partTexts, 8)).toEqual([]);
  });

  it('say each pattern, its question and its practice at eighth grade or below', () => {
    expect(findHarder(patternTexts, 8)).toEqual([]);
  });

  it('say each other text of several sentences at eighth grade or below', () => {
    const several = framing.filter(([, text]) => /[.?!]["')]*\s/.test(text));
    expect(findHarder(several, 8)).toEqual([]);
  });

  it.each([
    ['introductions', partTexts],
    ['patterns', patternTexts],
    ['titles', listTexts(patterns).filter(([path]) => path.endsWith('/title'))],
    ['framing sentences', framing],
  ] as const)('stay at eighth grade or below over all %s', (_group, texts) => {
    expect(measureTogether(texts)).toBeLessThanOrEqual(8);
  });
});
