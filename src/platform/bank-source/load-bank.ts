import type { Bank } from '@/domain/bank/bank-schema';
import type { AskingLanguage, TellingLanguage } from '@/domain/bank/language-schema';

export interface LoadedBank {
  readonly bank: Bank;
  readonly language: AskingLanguage;
}

export type BankLoad =
  | ({ readonly ok: true } & LoadedBank)
  | { readonly ok: false; readonly reason: 'unknown-bank' | 'unreachable' };

// Published banks are frozen by hash and checked against their schema when the app is built, so the
// schema library is not needed here.
const structures = import.meta.glob<Bank>('/questions/*/bank.json', { import: 'default' });
const askingTexts = import.meta.glob<AskingLanguage>('/questions/*/en.json', {
  import: 'default',
  query: '?asking',
});
const tellingTexts = import.meta.glob<TellingLanguage>('/questions/*/en.json', {
  import: 'default',
  query: '?telling',
});

/**
 * Loads one version of the question bank with the English texts that are needed to answer it. Never
 * falls back to another one.
 *
 * @param version the id of a published bank, such as "1.0.0"
 */
export async function loadBank(version: string): Promise<BankLoad> {
  const structure = structures[`/questions/${version}/bank.json`];
  const texts = askingTexts[`/questions/${version}/en.json`];
  if (structure === undefined || texts === undefined) return { ok: false, reason: 'unknown-bank' };
  try {
    const [bank, language] = await Promise.all([structure(), texts()]);
    return { ok: true, bank, language };
  } catch {
    return { ok: false, reason: 'unreachable' };
  }
}

/** A version was asked for that `loadBank` has refused already. */
export class UnknownBank extends Error {
  readonly code = 'unknown-bank';
}

/** Loads the texts of a result, for a version that `loadBank` has loaded. */
export async function loadTelling(version: string): Promise<TellingLanguage> {
  const texts = tellingTexts[`/questions/${version}/en.json`];
  if (texts === undefined) throw new UnknownBank(version);
  return texts();
}
