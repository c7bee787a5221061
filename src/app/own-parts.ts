import type { i18n } from 'i18next';
import type { AssessParts } from '@/features/assess/assess-page';
import { lendParts } from './lend-parts';

/** What is lent to the questions where they end with one's own picture. */
export function lendOwnParts(texts: i18n): AssessParts {
  return {
    ...lendParts(texts),
    ending: 'picture',
    // The picture is not on the way to the first question.
    loadResult: async (bank) => {
      const { loadOwnResult } = await import('./load-own-result');
      return loadOwnResult(texts, bank);
    },
  };
}
