import type { TellingLanguage } from '@/domain/bank/language-schema';
import { byVersion } from './by-version';

const tellingTexts = byVersion(
  import.meta.glob<TellingLanguage>('@questions/*/en.json', {
    import: 'default',
    query: '?telling',
  }),
);

/** A version was asked for that `loadBank` has refused already. */
export class UnknownBank extends Error {
  readonly code = 'unknown-bank';
}

/** Loads the texts of a result, for a version that `loadBank` has loaded. */
export async function loadTelling(version: string): Promise<TellingLanguage> {
  const texts = tellingTexts.get(version);
  if (texts === undefined) throw new UnknownBank(version);
  return texts();
}
