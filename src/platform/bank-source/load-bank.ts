import type { Bank } from '@/domain/bank/bank-schema';
import type { AskingLanguage } from '@/domain/bank/language-schema';
import { byVersion } from './by-version';

export interface LoadedBank {
  readonly bank: Bank;
  readonly language: AskingLanguage;
}

export type BankLoad =
  | ({ readonly ok: true } & LoadedBank)
  | { readonly ok: false; readonly reason: 'unknown-bank' | 'unreachable' };

// Published banks are frozen by hash and checked against their schema when the app is built, so the
// schema library is not needed here.
const structures = byVersion(
  import.meta.glob<Bank>('@questions/*/bank.json', { import: 'default' }),
);
const askingTexts = byVersion(
  import.meta.glob<AskingLanguage>('@questions/*/en.json', {
    import: 'default',
    query: '?asking',
  }),
);
/**
 * Loads one version of the question bank with the English texts that are needed to answer it. Never
 * falls back to another one.
 *
 * @param version the id of a published bank, such as "1.0.0"
 */
export async function loadBank(version: string): Promise<BankLoad> {
  const structure = structures.get(version);
  const texts = askingTexts.get(version);
  if (structure === undefined || texts === undefined) return { ok: false, reason: 'unknown-bank' };
  try {
    const [bank, language] = await Promise.all([structure(), texts()]);
    return { ok: true, bank, language };
  } catch {
    return { ok: false, reason: 'unreachable' };
  }
}

/**
 * Loads the structure of every published version: a message may name any of them.
 *
 * @returns null where one of them does not come
 */
export async function loadStructures(): Promise<readonly Bank[] | null> {
  try {
    return await Promise.all(Array.from(structures.values(), (structure) => structure()));
  } catch {
    return null;
  }
}
