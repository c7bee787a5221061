import { useMemo, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { AssessPage } from '@/features/assess/assess-page';
import type { PracticeInvite } from '@/domain/exchange/messages/message';
import { mayResume } from '@/platform/page/arrival';
import { PageFrame } from '@/ui/layout/page-frame';
import { Prose } from '@/ui/layout/prose';
import { lendClientParts } from './client-parts';
import { LostInvite } from './lost-invite';
import { lendOwnParts } from './own-parts';
import { storedInvite } from './stored-invite';

const neverChanges = () => () => undefined;
const readInviteHere = () => storedInvite('practice-invite')?.message ?? null;
/** Without a browser nobody knows what the tab holds, nor which form was asked for. */
const readNothing = (): PracticeInvite | null | undefined => undefined;

/** The questions of somebody whom a therapist asked for answers. */
export function Page() {
  const { t, i18n: texts } = useTranslation('client');
  const invite = useSyncExternalStore(neverChanges, readInviteHere, readNothing);
  // Loaded again after it was decided not to send, the answers of this tab are still there.
  const isOwn = useMemo(() => invite === null && mayResume(), [invite]);
  const parts = useMemo(
    () => (invite ? lendClientParts(texts, invite) : lendOwnParts(texts)),
    [texts, invite],
  );
  if (invite === undefined) {
    return (
      <PageFrame>
        <Prose>
          <h1 tabIndex={-1}>{t('coming.heading')}</h1>
          <p>{t('coming.about')}</p>
        </Prose>
      </PageFrame>
    );
  }
  if (invite !== null || isOwn) return <AssessPage parts={parts} />;
  return <LostInvite heading={t('lost.heading')} about={t('lost.about')} open={t('lost.open')} />;
}
