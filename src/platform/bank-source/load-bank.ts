import type { Bank } from '@/domain/bank/bank-schema';
import type { Language } from '@/domain/bank/language-schema';

export interface LoadedBank {
  readonly bank: Bank;
  readonly language: Language;
}

export type BankLoad =
  | ({ readonly ok: true } & LoadedBank)
  | { readonly ok: false; readonly reason: 'unknown-bank' | 'unreachable' };

// Published banks are frozen by hash and checked against their schema when the app is built, so the
// schema library is not needed here.
const structures = import.meta.glob<Bank>('/questions/*/bank.json', { import: 'default' });
const languages = import.meta.glob<Language>('/questions/*/en.json', { import: 'default' });

/**
 * Loads one version of the question bank with its English texts. Never falls back to another one.
 *
 * @param version the id of a published bank, such as "1.0.0"
 */
export async function loadBank(version: string): Promise<BankLoad> {
  const structure = structures[`/questions/${version}/bank.json`];
  const texts = languages[`/questions/${version}/en.json`];
  if (structure === undefined || texts === undefined) return { ok: false, reason: 'unknown-bank' };
  try {
    const [bank, language] = await Promise.all([structure(), texts()]);
    return { ok: true, bank, language };
  } catch {
    return { ok: false, reason: 'unreachable' };
  }
}
