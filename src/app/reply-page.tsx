import { useMemo, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { AssessPage } from '@/features/assess/assess-page';
import { readInvite } from '@/platform/storage/invite';
import { PageFrame } from '@/ui/layout/page-frame';
import { Prose } from '@/ui/layout/prose';
import { lendFarParts } from './far-parts';

const neverChanges = () => () => undefined;

/** The questions of somebody who was invited, and chose to answer before deciding. */
export function Page() {
  const { t, i18n: texts } = useTranslation('together');
  const invite = useSyncExternalStore(neverChanges, readInvite, () => '');
  const parts = useMemo(
    () =>
      lendFarParts(texts, 'reply', async (packet, code) => {
        const { startReplyTo } = await import('@/session/together/reply-to-link');
        return startReplyTo(readInvite() ?? '', packet, code);
      }),
    [texts],
  );
  if (invite !== null) return <AssessPage parts={parts} />;
  return (
    <PageFrame>
      <Prose>
        <h1 tabIndex={-1}>{t('lost.heading')}</h1>
        <p>{t('lost.about')}</p>
        <p>
          <Link href="/open/">{t('lost.open')}</Link>
        </p>
      </Prose>
    </PageFrame>
  );
}
