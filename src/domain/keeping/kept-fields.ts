import { z } from 'zod/mini';
import { dayNumber } from './day-number';

/** What nobody sees, and halves of characters, which bytes cannot hold. */
const UNSEEN = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/gu;

/**
 * Makes a short text fit to be kept: Unicode form NFC, whole characters, none that controls or turns
 * the direction, no white space around it.
 *
 * @param limit the most UTF-16 code units that are left of it
 */
export function tidyText(typed: string, limit: number): string {
  // Composed last: what was taken out may have stood between a letter and its mark.
  const whole = typed.replaceAll(/\s/g, ' ').replaceAll(UNSEEN, '').normalize('NFC').trim();
  const cut = whole.slice(0, limit);
  // A pair of units that makes one character is not cut in two.
  return (/[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut).trim();
}

/** A text that `tidyText` leaves as it is. */
export function tidyField(limit: number) {
  return z.string().check(
    z.maxLength(limit),
    z.refine((text) => text === tidyText(text, limit)),
  );
}

export const version = z.string().check(z.regex(/^\d{1,4}\.\d{1,4}\.\d{1,4}$/));
export const scoring = z.string().check(z.regex(/^\d{1,4}$/));
export const day = z.string().check(z.refine((text) => dayNumber(text) !== null));
export const form = z.enum(['full', 'short']);
export const locale = z.string().check(z.regex(/^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$/));
export const answers = z.record(
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
