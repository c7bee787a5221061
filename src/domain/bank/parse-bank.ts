import type { z } from 'zod';
import { checkBank, checkLanguage, type Fault } from './bank-checks';
import { type Bank, bankSchema } from './bank-schema';
import { type Language, languageSchema } from './language-schema';

export type ParsedBank =
  | { readonly ok: true; readonly bank: Bank }
  | { readonly ok: false; readonly faults: readonly Fault[] };

export type ParsedLanguage =
  | { readonly ok: true; readonly language: Language }
  | { readonly ok: false; readonly faults: readonly Fault[] };

const sayMissing = (issue: { readonly input?: unknown }): string | undefined =>
  issue.input === undefined ? 'is missing' : undefined;

function faultsOf(error: z.ZodError): Fault[] {
  return error.issues.map((issue) => ({ path: issue.path.join('/'), reason: issue.message }));
}

/**
 * Reads the structure file of a bank version: its shape first, then how its ids fit together.
 *
 * @param json what JSON.parse returned
 * @returns the bank, or every fault found
 */
export function parseBank(json: unknown): ParsedBank {
  const parsed = bankSchema.safeParse(json, { error: sayMissing });
  if (!parsed.success) return { ok: false, faults: faultsOf(parsed.error) };
  const faults = checkBank(parsed.data);
  return faults.length === 0 ? { ok: true, bank: parsed.data } : { ok: false, faults };
}

/**
 * Reads a language file of a bank: its shape first, then that it says what the bank asks.
 *
 * @param bank the bank whose texts these are
 * @param json what JSON.parse returned
 * @returns the language, or every fault found
 */
export function parseLanguage(bank: Bank, json: unknown): ParsedLanguage {
  const parsed = languageSchema.safeParse(json, { error: sayMissing });
  if (!parsed.success) return { ok: false, faults: faultsOf(parsed.error) };
  const faults = checkLanguage(bank, parsed.data);
  return faults.length === 0 ? { ok: true, language: parsed.data } : { ok: false, faults };
}
