import { z } from 'zod';
import type { CouplePatternId } from '@/domain/patterns/couple-patterns';
import type { SoloPatternId } from '@/domain/patterns/solo-patterns';
import { partId } from './bank-schema';
import { LOCALE_CODE } from './locale-code';

// Marks that turn the direction of writing could make a sentence read otherwise than it is stored;
// a language written from right to left gets its direction from the page. The joiners that Persian
// and others need are allowed.
const UNSEEN = /[\p{Cc}\p{Zl}\p{Zp}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/u;

const text = z
  .string()
  .min(1, 'is empty')
  .refine((value) => value === value.trim(), 'begins or ends with white space')
  .refine((value) => value === value.normalize('NFC'), 'is not in the Unicode form NFC')
  .refine((value) => !UNSEEN.test(value), 'holds a control or direction character');

const version = z.string().regex(/^\d+\.\d+\.\d+$/, 'is not a version such as 1.0.0');
const locale = z.string().regex(LOCALE_CODE, 'is not a locale such as en or pt-BR');

const part = z.strictObject({ name: text, tagline: text, intro: text, why: text });

const pattern = z.strictObject({
  title: text,
  text,
  question: text,
  practice: text,
  /** After `text`, where tending tilts the other way. */
  textTendingOther: text.optional(),
  /** Instead of `text` on the short form, which sees less. */
  shortText: text.optional(),
});

const soloPatterns = z.strictObject({
  'i-carry-more': pattern,
  'my-partner-carries-more': pattern,
  'held-in': pattern,
  'held-in-by-partner': pattern,
  'more-goes-out': pattern,
  'more-comes-in': pattern,
  'calm-outside-lonely-inside': pattern,
  'shared-weight': pattern,
  'efficient-but-distant': pattern,
  'both-running-low': pattern,
  'repair-rests-on-one': pattern,
  'guarded-for-good-reason': pattern,
  'little-room-apart': pattern,
  'stored-hurt': pattern,
  'quiet-season': pattern,
  'nothing-stands-out': pattern,
  'too-few-answers': pattern,
} satisfies Record<SoloPatternId, typeof pattern>);

const couplePatterns = z.strictObject({
  'shared-weight': pattern,
  'close-in-both-eyes': pattern,
  'one-carries-both-see': pattern,
  'both-feel-they-carry': pattern,
  'each-credits-the-other': pattern,
  'one-sees-a-tilt': pattern,
  'mostly-fine-and-not-quite': pattern,
  'efficient-but-distant': pattern,
  'both-running-low': pattern,
  'repair-rests-on-one': pattern,
  'quiet-season': pattern,
  'nothing-stands-out': pattern,
  'too-few-answers': pattern,
} satisfies Record<CouplePatternId, typeof pattern>);

/** The texts of a bank version in one language: everything that is read, nothing that is scored. */
export const languageSchema = z.strictObject({
  locale,
  /** The version of these texts; it moves apart from the bank's. */
  translation: version,
  status: z.enum(['source', 'draft', 'reviewed', 'forward-back', 'tested']),
  stem: text,
  labels: z.strictObject({ '0': text, '1': text, '2': text, '3': text, '4': text, x: text }),
  before: z.strictObject({
    partner: text,
    talk: text,
    guess: text,
    x: text,
    never: text,
    unusual: text,
  }),
  sides: z.strictObject({ me: text, partner: text, both: text }),
  parts: z.record(partId, part),
  // Which items and roles must be there depends on the bank: checkLanguage says so.
  items: z.record(z.string(), text),
  roles: z.record(z.string(), text),
  holdingNote: text,
  shortNote: text,
  patterns: z.strictObject({ solo: soloPatterns, couple: couplePatterns }),
  couplePracticeNote: text,
  lookingTogether: z.strictObject({
    when: text,
    steps: z.tuple([text, text, text, text, text]),
    note: text,
    stop: text,
    stopped: text,
  }),
});

export type Language = z.infer<typeof languageSchema>;
export type LanguageStatus = Language['status'];
export type PatternText = z.infer<typeof pattern>;

/** The half of a language that is told with a result. */
export type TellingLanguage = Pick<
  Language,
  'roles' | 'holdingNote' | 'shortNote' | 'patterns' | 'couplePracticeNote' | 'lookingTogether'
>;
/** The half of a language that is read before and while answering. */
export type AskingLanguage = Omit<Language, keyof TellingLanguage>;
