import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { AssessPage } from '@/features/assess/assess-page';
import { lendOwnParts } from './own-parts';

/** Puts the questions together with what other features lend to them. */
export function Page() {
  const { i18n: texts } = useTranslation('take');
  const parts = useMemo(() => lendOwnParts(texts), [texts]);
  return <AssessPage parts={parts} />;
}
