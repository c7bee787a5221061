import { describe, expect, it } from 'vitest';
import type { Language } from '@/domain/bank/language-schema';
import { readKept, writeKept } from '@/domain/keeping/kept-text';
import { type AnsweredForm, keepResult } from '@/session/finished-answers';
import { keptResult } from '../support/kept-files';
import { bank, readJson } from '../support/published-bank';

const answered: AnsweredForm = {
  form: keptResult.form,
  bank,
  language: readJson('questions/1.0.0/en.json') as Language,
  answers: keptResult.answers,
  pageTimes: [{ items: 4, durationMs: 12_345 }],
  day: keptResult.day,
  earlier: { kept: keptResult, bank },
  remember: 'An older sentence.',
};

describe('what is kept of a result', () => {
  it('is its answers, its day, the ids of what made it and the new sentence', () => {
    expect(keepResult(answered, 'Ask before guessing.')).toEqual(keptResult);
  });

  it('holds neither the times nor an earlier result, nor any text of the questions', () => {
    const text = writeKept(keepResult(answered, ''));
    expect(text).not.toMatch(/12345|Ask before|An older|partner/);
  });

  it('can be read again', () => {
    const kept = keepResult(answered, 'Ask before guessing.');
    expect(readKept(writeKept(kept))).toEqual({ ok: true, kept });
  });
});
