import type { i18n } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { AssessPage, type AssessParts } from '@/features/assess/assess-page';
import { lendParts } from './lend-parts';
import { loadOwnResult } from './load-own-result';

function lendAll(texts: i18n): AssessParts {
  return {
    ...lendParts(texts),
    ending: 'picture',
    loadResult: (bank) => loadOwnResult(texts, bank),
  };
}

/** Puts the questions together with what other features lend to them. */
export function Page() {
  const { i18n: texts } = useTranslation('take');
  const parts = useMemo(() => lendAll(texts), [texts]);
  return <AssessPage parts={parts} />;
}
