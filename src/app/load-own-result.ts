import type { i18n } from 'i18next';
import { loadNamespaces } from '@/i18n/load-namespaces';
import { loadTelling } from '@/platform/bank-source/load-telling';
import { withAbout } from './with-about';

/** One's own picture, with the texts that it tells. */
export async function loadOwnResult(texts: i18n, bank: string) {
  const [{ bindTelling }, telling] = await Promise.all([
    import('@/features/results/result-page'),
    loadTelling(bank),
    loadNamespaces(texts, ['result', 'learn']),
  ]);
  return withAbout(texts, bindTelling(telling));
}
