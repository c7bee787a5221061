import { describe, expect, it } from 'vitest';
import { CANARY, findRuns, hashRuns } from '../../tools/word-runs';
import { readJson } from '../support/published-bank';
import { listFiles, readSource } from '../support/source-scan';

const article = new Set(readJson('tests/fixtures/article-runs.json') as string[]);
const files = listFiles('src/i18n/locales', 'questions').filter(
  (file) => !/(?:lock|schema)\.json$/.test(file),
);

/** The texts of a file as they follow one another, so that a sentence cut in two is found too. */
function readTexts(file: string): string {
  const source = readSource(file);
  if (!file.endsWith('.json')) return source;
  const texts = (value: unknown): string[] =>
    typeof value === 'string' ? [value] : Object.values(value ?? {}).flatMap(texts);
  return texts(JSON.parse(source)).join(' ');
}

describe('the search for runs of eight words', () => {
  // An invented text stands for the article.
  const invented = new Set(
    hashRuns('On the ninth of May, seven grey herons didn’t leave the pond; we counted twice.').keys(),
  );

  it('finds one that was planted, whatever its case, marks and breaks', () => {
    const planted = 'So: GREY herons didn\'t\n leave "the pond" (we counted) once.';
    expect(findRuns(planted, invented)).toEqual(['grey herons didnt leave the pond we counted']);
  });

  it('finds none where only seven words are alike', () => {
    expect(findRuns('grey herons didn’t leave the pond, we slept', invented)).toEqual([]);
  });

  it('reads and hashes words as it did when the hashes of the article were written', () => {
    expect(findRuns(CANARY, article)).toHaveLength(8);
  });

  it('has no words in its hashes, and one for nearly every word of an article', () => {
    expect(article.size).toBeGreaterThan(900);
    expect([...article].filter((hash) => !/^[0-9a-f]{16}$/.test(hash))).toEqual([]);
  });
});

it('looks through the texts of the interface and of the questions', () => {
  expect(files).toEqual(
    expect.arrayContaining([
      'src/i18n/locales/en/readings.json',
      'src/i18n/locales/en/learn.json',
      'questions/1.0.0/en.json',
      'questions/README.md',
    ]),
  );
});

it.each(files)('no eight words in a row are from the article: %s', (file) => {
  expect(findRuns(readTexts(file), article)).toEqual([]);
});
