import type { i18n } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { AssessPage, type AssessParts } from '@/features/assess/assess-page';
import { loadNamespaces } from '@/i18n/load-namespaces';
import { loadTelling } from '@/platform/bank-source/load-bank';
import { lendParts } from './lend-parts';

function lendAll(texts: i18n): AssessParts {
  return {
    ...lendParts(texts),
    ending: 'picture',
    loadResult: async (bank) => {
      const [{ bindTelling }, telling] = await Promise.all([
        import('@/features/results/result-page'),
        loadTelling(bank),
        loadNamespaces(texts, ['result']),
      ]);
      return bindTelling(telling);
    },
  };
}

/** Puts the questions together with what other features lend to them. */
export function Page() {
  const { i18n: texts } = useTranslation('take');
  const parts = useMemo(() => lendAll(texts), [texts]);
  return <AssessPage parts={parts} />;
}
