import { z } from 'zod/mini';
import { canonicalJson } from '@/domain/bank/canonical-json';
import { dayNumber } from './day-number';
import type { Kept } from './kept';

/** A sentence of one's own is cut here. */
export const REMEMBER_LENGTH = 280;

/** The longest text that is read as something kept, in UTF-16 code units. */
const TEXT_LENGTH = 65_536;

/** What nobody sees, and halves of characters, which bytes cannot hold. */
const UNSEEN = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/gu;

const version = z.string().check(z.regex(/^\d{1,4}\.\d{1,4}\.\d{1,4}$/));
const answers = z.record(
  z.string().check(z.regex(/^[A-Z]{1,2}[1-9][mp]?$/)),
  z.union([
    z.literal(0),
    z.literal(1),
    z.literal(2),
    z.literal(3),
    z.literal(4),
    z.literal('x'),
    z.null(),
  ]),
);
const common = {
  version: z.literal(1),
  bank: version,
  form: z.enum(['full', 'short']),
  locale: z.string().check(z.regex(/^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$/)),
  translation: version,
  answers,
};
const result = z.strictObject({
  type: z.literal('both-ways/result'),
  ...common,
  scoring: z.string().check(z.regex(/^\d{1,4}$/)),
  day: z.string().check(z.refine((day) => dayNumber(day) !== null)),
  remember: z.string().check(
    z.maxLength(REMEMBER_LENGTH),
    z.refine((text) => text === tidySentence(text)),
  ),
});
const draft = z.strictObject({
  type: z.literal('both-ways/draft'),
  ...common,
  page: z.int().check(z.minimum(0), z.maximum(99)),
  times: z.array(z.int().check(z.minimum(0))).check(z.maxLength(99)),
  earlier: z.nullable(result),
});
const kept = z.discriminatedUnion('type', [result, draft]);

/** `not-ours`: some other text. `newer`: a later version of ours. `damaged`: ours, and not whole. */
export type KeptFault = 'not-ours' | 'newer' | 'damaged';

export type ReadKept =
  { readonly ok: true; readonly kept: Kept } | { readonly ok: false; readonly fault: KeptFault };

/**
 * Makes a sentence fit to be kept: Unicode form NFC, whole characters, none that controls or turns the
 * direction, no white space around it, at most 280 UTF-16 code units.
 */
export function tidySentence(typed: string): string {
  // Composed last: what was taken out may have stood between a letter and its mark.
  const whole = typed.replaceAll(/\s/g, ' ').replaceAll(UNSEEN, '').normalize('NFC').trim();
  const cut = whole.slice(0, REMEMBER_LENGTH);
  // A pair of units that makes one character is not cut in two.
  return (/[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut).trim();
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
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { ok: false, fault: 'not-ours' };
  }
  const head = z
    .object({ type: z.enum(['both-ways/result', 'both-ways/draft']), version: z.int() })
    .safeParse(json);
  if (!head.success) return { ok: false, fault: 'not-ours' };
  if (head.data.version > 1) return { ok: false, fault: 'newer' };
  const read = kept.safeParse(json);
  // The schema leaves out an item called "__proto__"; what is accepted is all that was there.
  const isWhole = read.success && canonicalJson(read.data) === canonicalJson(json);
  return isWhole ? { ok: true, kept: read.data } : { ok: false, fault: 'damaged' };
}
