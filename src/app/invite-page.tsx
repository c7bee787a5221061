import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { AssessPage } from '@/features/assess/assess-page';
import { lendFarParts } from './far-parts';

/** The questions of somebody who invites a partner by a link. */
export function Page() {
  const { i18n: texts } = useTranslation('together');
  const parts = useMemo(
    () =>
      lendFarParts(texts, 'invite', async (packet, code) => {
        const { startInvite } = await import('@/session/together/send-messages');
        return startInvite(packet, code);
      }),
    [texts],
  );
  return <AssessPage parts={parts} />;
}
