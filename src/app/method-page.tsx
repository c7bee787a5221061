import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { CURRENT_BANK } from '@/domain/bank/current-bank';
import { MethodPage } from '@/features/method/method-page';
import { loadNamespaces } from '@/i18n/load-namespaces';
import { loadTelling } from '@/platform/bank-source/load-telling';

/** Puts the formulas together with the arithmetic that a result lends to them. */
export function Page() {
  const { i18n: texts } = useTranslation('method');
  const loadSums = useCallback(async () => {
    const [{ bindSums }, telling] = await Promise.all([
      import('@/features/results/bound-sums'),
      loadTelling(CURRENT_BANK),
      loadNamespaces(texts, ['result']),
    ]);
    return bindSums(telling);
  }, [texts]);
  return <MethodPage loadSums={loadSums} />;
}
