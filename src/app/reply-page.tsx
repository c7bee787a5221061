import type { i18n } from 'i18next';
import { useMemo, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { AssessPage, type AssessParts } from '@/features/assess/assess-page';
import { mayResume } from '@/platform/page/arrival';
import { dropInvite } from '@/platform/storage/invite';
import { lendFarParts } from './far-parts';
import { lendInvitedBank } from './invited-bank';
import { LostInvite } from './lost-invite';
import { lendOwnParts } from './own-parts';
import { storedInvite } from './stored-invite';

const neverChanges = () => () => undefined;
const readLinkHere = () => storedInvite('invite')?.link ?? null;

function lendReplying(texts: i18n, invite: string): AssessParts {
  const parts = lendFarParts(
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
  const mark = storedInvite('invite')?.message.bank;
  return mark === undefined ? parts : { ...parts, ...lendInvitedBank(mark) };
}

/** The questions of somebody who was invited, and chose to answer before deciding. */
export function Page() {
  const { t, i18n: texts } = useTranslation('together');
  const invite = useSyncExternalStore(neverChanges, readLinkHere, () => '');
  // Loaded again after the invite was settled, the answers of this tab are still there.
  const isOwn = useMemo(() => invite === null && mayResume(), [invite]);
  const parts = useMemo(
    () => (invite === null ? lendOwnParts(texts) : lendReplying(texts, invite)),
    [texts, invite],
  );
  if (invite !== null || isOwn) return <AssessPage parts={parts} />;
  return <LostInvite heading={t('lost.heading')} about={t('lost.about')} open={t('lost.open')} />;
}
