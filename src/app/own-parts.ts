import type { i18n } from 'i18next';
import type { AssessParts } from '@/features/assess/assess-page';
import { lendParts } from './lend-parts';
import { loadOwnResult } from './load-own-result';

/** What is lent to the questions where they end with one's own picture. */
export function lendOwnParts(texts: i18n): AssessParts {
  return {
    ...lendParts(texts),
    ending: 'picture',
    loadResult: (bank) => loadOwnResult(texts, bank),
  };
}
