import type { i18n } from 'i18next';
import { useLayoutEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { AssessPage, type AssessParts } from '@/features/assess/assess-page';
import { HandOver } from '@/features/together/device/hand-over';
import { loadNamespaces } from '@/i18n/load-namespaces';
import { loadTelling } from '@/platform/bank-source/load-telling';
import { mayResume } from '@/platform/page/arrival';
import { readTabDraft } from '@/platform/storage/tab-draft';
import { readTurn, type Turn } from '@/platform/storage/turn';
import { PageFrame } from '@/ui/layout/page-frame';
import { lendParts } from './lend-parts';

function lendAll(texts: i18n): AssessParts {
  const lent = lendParts(texts);
  return {
    ...lent,
    ending: 'sharing',
    loadResult: async (bank) => {
      const [{ bindDeviceEnding }, telling] = await Promise.all([
        import('@/features/together/device/device-ending'),
        loadTelling(bank),
        loadNamespaces(texts, ['together', 'result', 'keeping']),
      ]);
      return bindDeviceEnding({ telling, loadChooseCode: lent.loadChooseCode });
    },
  };
}

const neverChanges = () => () => undefined;

/** After a reload the answers that were under way come first. */
function readShownTurn(): Turn | null {
  return readTabDraft() !== null && mayResume() ? null : readTurn();
}

/** Two people, one device: the questions of one turn, or what stands between two turns. */
export function Page() {
  const { i18n: texts } = useTranslation('together');
  const parts = useMemo(() => lendAll(texts), [texts]);
  const turn = useSyncExternalStore(neverChanges, readShownTurn, () => null);
  const [hasBegun, setHasBegun] = useState(false);
  useLayoutEffect(() => {
    if (!hasBegun) return;
    window.scrollTo(0, 0);
    document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });
  }, [hasBegun]);
  if (turn === null || hasBegun) return <AssessPage parts={parts} />;
  return (
    <PageFrame>
      <HandOver turn={turn} onBegin={() => setHasBegun(true)} />
    </PageFrame>
  );
}
