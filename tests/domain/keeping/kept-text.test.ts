import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer } from '@/domain/answers/answer';
import type { Draft, KeptResult } from '@/domain/keeping/kept';
import { readKept, tidySentence, writeKept } from '@/domain/keeping/kept-text';
import { answersArb, formArb } from '../../support/answer-arbitraries';
import { draft, goldenText, keptResult } from '../../support/kept-files';
import { readJson } from '../../support/published-bank';

const versionArb = fc
  .tuple(fc.nat(9999), fc.nat(9999), fc.nat(9999))
  .map((numbers) => numbers.join('.'));
const dayArb = fc
  .date({ min: new Date('0000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const common = {
  version: fc.constant(1 as const),
  bank: versionArb,
  form: formArb,
  locale: fc.constantFrom('en', 'de', 'fil', 'zh-Hant', 'pt-BR', 'sr-Latn-RS'),
  translation: versionArb,
  answers: answersArb,
};
const asMade = { noNullPrototype: true };
const resultArb: fc.Arbitrary<KeptResult> = fc.record(
  {
    type: fc.constant('both-ways/result' as const),
    ...common,
    scoring: fc.nat(9999).map(String),
    day: dayArb,
    remember: fc.string({ unit: 'grapheme', maxLength: 400 }).map(tidySentence),
  },
  asMade,
);
const draftArb: fc.Arbitrary<Draft> = fc.record(
  {
    type: fc.constant('both-ways/draft' as const),
    ...common,
    page: fc.nat(99),
    times: fc.array(fc.nat(10_000_000), { maxLength: 99 }),
    earlier: fc.option(resultArb),
  },
  asMade,
);

const faultOf = (value: unknown): unknown => {
  const read = readKept(typeof value === 'string' ? value : JSON.stringify(value));
  return read.ok ? 'accepted' : read.fault;
};

describe('what is kept', () => {
  it('is read as it was written', () => {
    fc.assert(
      fc.property(fc.oneof(resultArb, draftArb), (kept) => {
        const text = writeKept(kept);
        const read = readKept(text);
        expect(read).toEqual({ ok: true, kept });
        expect(read.ok && writeKept(read.kept)).toBe(text);
      }),
      { numRuns: 500 },
    );
  });

  it.each(['kept-result-1.json', 'kept-draft-1.json'] as const)(
    'reads %s of the first version, and writes it the same byte for byte',
    (name) => {
      const read = readKept(goldenText(name));
      expect(read).toEqual({ ok: true, kept: readJson(`tests/fixtures/golden/${name}`) });
      expect(read.ok && writeKept(read.kept)).toBe(goldenText(name));
    },
  );

  it.each<Answer>([0, 1, 2, 3, 4, 'x', null])('may hold the answer %j', (answer) => {
    expect(faultOf({ ...draft, answers: { R1m: answer } })).toBe('accepted');
  });
});

describe('what somebody hands over', () => {
  it('is never met with an exception: any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(readKept(text).ok).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });

  it('is never met with an exception: any JSON, alone or in the place of one part', () => {
    const keyArb = fc.constantFrom(...Object.keys(draft), ...Object.keys(keptResult), '__proto__');
    const baseArb = fc.constantFrom<object>(draft, keptResult);
    fc.assert(
      fc.property(baseArb, keyArb, fc.jsonValue(), (base, key, value) => {
        expect(readKept(JSON.stringify(value)).ok).toBe(false);
        const text = JSON.stringify({ ...base, [key]: value });
        const read = readKept(text);
        // What is accepted is what was handed over, with nothing dropped or mended.
        if (read.ok) expect(read.kept).toEqual(JSON.parse(text));
      }),
      { numRuns: 2000 },
    );
  });

  it.each<[string, unknown]>([
    ['no JSON', 'R1m: 3'],
    ['nothing', ''],
    ['an array', []],
    ['null', null],
    ['another type', { ...draft, type: 'both-ways/invite' }],
    ['no type', { version: 1 }],
    ['no version', { type: 'both-ways/draft' }],
    ['a version that is no whole number', { ...draft, version: 1.5 }],
    ['a version in quotes', { ...draft, version: '1' }],
    ['more than 65,536 characters', `${JSON.stringify(draft)}${' '.repeat(65_536)}`],
  ])('is not ours: %s', (_, value) => {
    expect(faultOf(value)).toBe('not-ours');
  });

  it('is read up to 65,536 characters', () => {
    const text = JSON.stringify(draft);
    expect(faultOf(text.padEnd(65_536, ' '))).toBe('accepted');
    expect(faultOf(text.padEnd(65_537, ' '))).toBe('not-ours');
  });

  it.each([2, 3, 1000])(
    'is newer than this page: version %i, whatever else it holds',
    (version) => {
      expect(faultOf({ ...draft, version })).toBe('newer');
      expect(faultOf({ type: 'both-ways/result', version, later: true })).toBe('newer');
    },
  );

  it.each<[string, unknown]>([
    ['version 0', { ...draft, version: 0 }],
    ['a key that it does not know', { ...draft, extra: 1 }],
    ['a key of the other kind', { ...draft, remember: '' }],
    ['a result with a page', { ...keptResult, page: 1 }],
    ['an unknown key in the earlier result', { ...draft, earlier: { ...keptResult, extra: 1 } }],
    ['a draft as the earlier result', { ...draft, earlier: draft }],
    ['an answer of 5', { ...draft, answers: { R1m: 5 } }],
    ['an answer of -1', { ...draft, answers: { R1m: -1 } }],
    ['an answer of 1.5', { ...draft, answers: { R1m: 1.5 } }],
    ['an answer in quotes', { ...draft, answers: { R1m: '3' } }],
    ['an answer of true', { ...draft, answers: { R1m: true } }],
    ['an answer "X"', { ...draft, answers: { R1m: 'X' } }],
    ['an item that is no item id', { ...draft, answers: { R1: 3, r1m: 3 } }],
    ['an item called __proto__', JSON.stringify(draft).replace('"R1m"', '"__proto__"')],
    ['answers as a list', { ...draft, answers: [3] }],
    ['another form', { ...draft, form: 'medium' }],
    ['a bank that is no version', { ...draft, bank: '../1.0.0' }],
    ['a bank of two numbers', { ...draft, bank: '1.0' }],
    ['a locale that is none', { ...draft, locale: 'english' }],
    ['a page below 0', { ...draft, page: -1 }],
    ['a page above 99', { ...draft, page: 100 }],
    ['half a page', { ...draft, page: 0.5 }],
    ['a time below 0', { ...draft, times: [-1] }],
    ['half a millisecond', { ...draft, times: [0.5] }],
    ['a hundred times', { ...draft, times: Array<number>(100).fill(1) }],
    ['no times', { ...draft, times: undefined }],
    ['earlier left out', { ...draft, earlier: undefined }],
    ['a day that is not in the calendar', { ...keptResult, day: '2026-02-29' }],
    ['a day with a time', { ...keptResult, day: '2026-02-28T10:00' }],
    ['scoring as a number', { ...keptResult, scoring: 1 }],
    ['a sentence that is no text', { ...keptResult, remember: null }],
    ['a control character', { ...keptResult, remember: 'a\u0007b' }],
    ['a line break', { ...keptResult, remember: 'a\nb' }],
    ['a character that turns the direction', { ...keptResult, remember: 'a\u202Eb' }],
    ['an isolate', { ...keptResult, remember: 'a\u2067b' }],
    ['an Arabic letter mark', { ...keptResult, remember: 'a\u061Cb' }],
    ['a byte order mark', { ...keptResult, remember: 'a\uFEFFb' }],
    ['letters and marks apart (not NFC)', { ...keptResult, remember: 'Zoe\u0308' }],
    ['half a character', { ...keptResult, remember: 'a\uD83Cb' }],
    ['white space around', { ...keptResult, remember: ' a' }],
    ['a sentence of 281', { ...keptResult, remember: 'a'.repeat(281) }],
  ])('is damaged: %s', (_, value) => {
    expect(faultOf(value)).toBe('damaged');
  });

  it('changes nothing about what every object has', () => {
    readKept('{"type":"both-ways/draft","version":1,"__proto__":{"polluted":1}}');
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });
});
