import type { i18n } from 'i18next';
import { loadNamespaces } from '@/i18n/load-namespaces';
import { loadTelling } from '@/platform/bank-source/load-telling';
import { withAbout } from './with-about';

/** The picture of two people, with the texts that it tells. */
export async function loadOurs(texts: i18n, bank: string) {
  const [{ bindTellingOurs }, telling] = await Promise.all([
    import('@/features/couple/our-result'),
    loadTelling(bank),
    loadNamespaces(texts, ['ours', 'result', 'learn']),
  ]);
  return withAbout(texts, bindTellingOurs(telling));
}
