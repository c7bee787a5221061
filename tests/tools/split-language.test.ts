import { describe, expect, it } from 'vitest';
import { loadBank } from '@/platform/bank-source/load-bank';
import { loadTelling } from '@/platform/bank-source/load-telling';
import { pickLanguagePart, splitLanguage } from '../../tools/split-language';
import { readJson } from '../support/published-bank';

const file = readJson('questions/1.0.0/en.json') as Record<string, unknown>;
/** Written here a second time: a part that moves to the other half must be noticed. */
const ASKING = [
  'before',
  'items',
  'labels',
  'locale',
  'parts',
  'sides',
  'status',
  'stem',
  'translation',
];

type Transform = (code: string, id: string) => { readonly code: string } | null;
const transform = splitLanguage().transform as unknown as Transform;

describe('the two halves of a language file', () => {
  it('are together the whole file, and no part is in both', () => {
    const [asking, telling] = [pickLanguagePart(file, 'asking'), pickLanguagePart(file, 'telling')];
    expect({ ...asking, ...telling }).toEqual(file);
    expect(Object.keys(asking).filter((key) => key in telling)).toEqual([]);
  });

  it('put on the way to the first question what is read until then, and nothing of a result', () => {
    expect(Object.keys(pickLanguagePart(file, 'asking')).toSorted()).toEqual(ASKING);
    const told = Object.keys(pickLanguagePart(file, 'telling'));
    expect(told).toEqual(expect.arrayContaining(['patterns', 'holdingNote']));
  });

  it('give what is not known yet to the result', () => {
    expect(pickLanguagePart({ items: {}, later: 1 }, 'telling')).toEqual({ later: 1 });
  });

  it('reach the app as two modules that hold just that', async () => {
    const loaded = await loadBank('1.0.0');
    if (!loaded.ok) throw new Error(loaded.reason);
    expect(loaded.language).toEqual(pickLanguagePart(file, 'asking'));
    expect(await loadTelling('1.0.0')).toEqual(pickLanguagePart(file, 'telling'));
  });

  it.each([
    '/site/questions/1.0.0/en.json',
    '/site/questions/1.0.0/en.json?url',
    '/site/questions/1.0.0/en.json?asking&more',
    '/site/questions/1.0.0/bank.csv?asking',
    '/site/src/i18n/locales/en/take.json?asking',
  ])('leave every other file alone: %s', (id) => {
    expect(transform('{}', id)).toBeNull();
  });

  it('are written as a script that holds the texts as they are', () => {
    const code = JSON.stringify({ items: { R1m: '</script> “a” \\ שאלה' }, patterns: {} });
    expect(transform(code, '/site/questions/1.0.0/he.json?asking')?.code).toBe(
      'export default {"items":{"R1m":"</script> “a” \\\\ שאלה"}};',
    );
  });
});
