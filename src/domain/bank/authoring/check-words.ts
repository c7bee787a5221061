import type { Fault } from '@/domain/bank/bank-checks';
import type { Language } from '@/domain/bank/language-schema';
import { listTexts } from './diff-language';

/** The longest item of the first version has 18 words and 87 characters. */
const ITEM_WORDS = 18;
const ITEM_CHARACTERS = 90;
/** Years of school, by Flesch-Kincaid: items together, a single item, every other text. */
const ITEMS_GRADE = 7;
const ITEM_GRADE = 9;
const TEXT_GRADE = 8;

/** Gives the years of school that an English text asks of its reader. */
export type MeasureGrade = (text: string) => number;

type Texts = readonly (readonly [path: string, text: string])[];

const ENDED = /[.?!]["')]*$/;
const HAS_SEVERAL = /[.?!]["')]*\s/;

/**
 * Looks for items that are too long to be taken in at once.
 *
 * @param language in any language: other alphabets need no more characters than this
 * @returns each item above 18 words or 90 characters
 */
export function checkItemLength({ items }: Pick<Language, 'items'>): Fault[] {
  return Object.entries(items).flatMap(([id, text]) => {
    const words = text.split(/\s+/u).length;
    const characters = Array.from(text).length;
    return [
      ...(words > ITEM_WORDS ? [`has ${words} words; an item has ${ITEM_WORDS} at most`] : []),
      ...(characters > ITEM_CHARACTERS
        ? [`has ${characters} characters; an item has ${ITEM_CHARACTERS} at most`]
        : []),
    ].map((reason) => ({ path: `items/${id}`, reason }));
  });
}

/** Titles are no sentences; a full stop keeps them from running into the next text. */
function measureTogether(texts: Texts, measure: MeasureGrade): number {
  return measure(texts.map(([, text]) => (ENDED.test(text) ? text : `${text}.`)).join(' '));
}

function say(path: string, what: string, grade: number, most: number): Fault {
  return { path, reason: `${what} at grade ${grade.toFixed(1)}; at most ${most} is allowed` };
}

function findHarder(texts: Texts, most: number, measure: MeasureGrade): Fault[] {
  return texts.flatMap(([path, text]) => {
    const grade = measure(text);
    return grade <= most ? [] : [say(path, 'reads', grade, most)];
  });
}

function checkTogether(path: string, texts: Texts, most: number, measure: MeasureGrade): Fault[] {
  const grade = measureTogether(texts, measure);
  return grade <= most ? [] : [say(path, 'read together', grade, most)];
}

/**
 * Looks for English texts that are harder to read than the instrument allows.
 *
 * Items: grade 7 over all of them, and none above 9, as one sentence says little about a grade. What
 * explains and what is told with a result: 8 each, and 8 over each group; a framing text of a single
 * sentence counts within its group alone.
 *
 * @param language English: the measure knows no other language
 * @param measure Flesch-Kincaid grade of a text
 * @returns each text that is too hard, and each group
 * @see instrument, section 1
 */
export function checkReading(language: Language, measure: MeasureGrade): Fault[] {
  const items = listTexts(language.items, 'items');
  const parts = Object.entries(language.parts).flatMap(([id, { intro, why }]) =>
    listTexts({ intro, why }, `parts/${id}`),
  );
  const patterns = listTexts(language.patterns, 'patterns');
  const [titles, told] = [true, false].map((isTitle) =>
    patterns.filter(([path]) => path.endsWith('/title') === isTitle),
  );
  const { before, holdingNote, shortNote, couplePracticeNote, lookingTogether } = language;
  const framing = listTexts({
    before,
    holdingNote,
    shortNote,
    couplePracticeNote,
    lookingTogether,
  });
  const several = framing.filter(([, text]) => HAS_SEVERAL.test(text));
  return [
    ...findHarder(items, ITEM_GRADE, measure),
    ...findHarder([...parts, ...(told ?? []), ...several], TEXT_GRADE, measure),
    ...checkTogether('items', items, ITEMS_GRADE, measure),
    ...checkTogether('parts', parts, TEXT_GRADE, measure),
    ...checkTogether('patterns', told ?? [], TEXT_GRADE, measure),
    ...checkTogether('patterns', titles ?? [], TEXT_GRADE, measure),
    ...checkTogether('', framing, TEXT_GRADE, measure),
  ];
}
