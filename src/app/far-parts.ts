import type { i18n } from 'i18next';
import type { AssessParts } from '@/features/assess/assess-page';
import type { SharePacket } from '@/domain/comparison/share-packet';
import type { HeldSession } from '@/session/together/held-session';
import { loadNamespaces } from '@/i18n/load-namespaces';
import { loadTelling } from '@/platform/bank-source/load-telling';
import { lendParts } from './lend-parts';
import { loadOwnResult } from './load-own-result';
import { siteAddress } from './site-address';

/** What is lent to the questions where two people are apart. */
export function lendFarParts(
  texts: i18n,
  kind: 'invite' | 'reply',
  begin: (packet: SharePacket, code: string) => Promise<HeldSession>,
  onKept: () => void = () => undefined,
): AssessParts {
  const lent = lendParts(texts);
  return {
    ...lent,
    ending: 'sharing',
    loadResult: async (bank) => {
      const [{ bindFarEnding }, telling] = await Promise.all([
        import('@/features/together/far/far-ending'),
        loadTelling(bank),
        loadNamespaces(texts, ['together', 'result', 'keeping']),
      ]);
      return bindFarEnding({
        kind,
        telling,
        loadChooseCode: lent.loadChooseCode,
        loadOwnResult: () => loadOwnResult(texts, bank),
        begin,
        onKept,
        site: siteAddress(),
      });
    },
  };
}
