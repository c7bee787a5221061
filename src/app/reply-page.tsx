import type { i18n } from 'i18next';
import { useMemo, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { AssessPage, type AssessParts } from '@/features/assess/assess-page';
import { mayResume } from '@/platform/page/arrival';
import { dropInvite, readInvite } from '@/platform/storage/invite';
import { PageFrame } from '@/ui/layout/page-frame';
import { Prose } from '@/ui/layout/prose';
import { lendFarParts } from './far-parts';
import { lendOwnParts } from './own-parts';

const neverChanges = () => () => undefined;

/** The invite as it was when this page came: it leaves the tab as soon as it is settled. */
function readOnce(): () => string | null {
  let invite: string | null | undefined;
  return () => (invite === undefined ? (invite = readInvite()) : invite);
}

function lendReplying(texts: i18n, invite: string): AssessParts {
  return lendFarParts(
    texts,
    'reply',
    async (packet, code) => {
      const { startReplyTo } = await import('@/session/together/reply-to-link');
      const held = await startReplyTo(invite, packet, code);
      dropInvite();
      return held;
    },
    dropInvite,
  );
}

/** The questions of somebody who was invited, and chose to answer before deciding. */
export function Page() {
  const { t, i18n: texts } = useTranslation('together');
  const read = useMemo(() => readOnce(), []);
  const invite = useSyncExternalStore(neverChanges, read, () => '');
  // Loaded again after the invite was settled, the answers of this tab are still there.
  const isOwn = useMemo(() => invite === null && mayResume(), [invite]);
  const parts = useMemo(
    () => (invite === null ? lendOwnParts(texts) : lendReplying(texts, invite)),
    [texts, invite],
  );
  if (invite !== null || isOwn) return <AssessPage parts={parts} />;
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
