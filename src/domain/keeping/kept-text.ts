import { z } from 'zod/mini';
import { canonicalJson } from '@/domain/bank/canonical-json';
import type { Kept } from './kept';
import { answers, day, form, locale, scoring, tidyField, tidyText, version } from './kept-fields';
import { type KeptFault, readJson } from './read-json';

/** A sentence of one's own is cut here. */
export const REMEMBER_LENGTH = 280;

/** The longest text that is read as something kept, in UTF-16 code units. */
const TEXT_LENGTH = 65_536;

const common = {
  version: z.literal(1),
  bank: version,
  form,
  locale,
  translation: version,
  answers,
};
const result = z.strictObject({
  type: z.literal('both-ways/result'),
  ...common,
  scoring,
  day,
  remember: tidyField(REMEMBER_LENGTH),
});
const draft = z.strictObject({
  type: z.literal('both-ways/draft'),
  ...common,
  page: z.int().check(z.minimum(0), z.maximum(99)),
  times: z.array(z.int().check(z.minimum(0))).check(z.maxLength(99)),
  earlier: z.nullable(result),
});
const kept = z.discriminatedUnion('type', [result, draft]);

export type ReadKept =
  { readonly ok: true; readonly kept: Kept } | { readonly ok: false; readonly fault: KeptFault };

/** Makes a sentence of one's own fit to be kept, at most 280 UTF-16 code units of it. */
export function tidySentence(typed: string): string {
  return tidyText(typed, REMEMBER_LENGTH);
}

/** Writes a draft or a result as canonical JSON. */
export function writeKept(value: Kept): string {
  return canonicalJson(value);
}

/**
 * Reads what `writeKept` wrote, whoever hands it over.
 *
 * Whether its bank and its items are known is not looked at here: `loadBank` and `indexAnswers`
 * refuse them by name.
 *
 * @param text at most 65,536 UTF-16 code units
 * @returns the draft or result, or why it is neither; it never throws
 */
export function readKept(text: string): ReadKept {
  if (text.length > TEXT_LENGTH) return { ok: false, fault: 'not-ours' };
  const read = readJson<Kept>(text, {
    types: ['both-ways/result', 'both-ways/draft'],
    schema: kept,
  });
  return read.ok ? { ok: true, kept: read.value } : read;
}
