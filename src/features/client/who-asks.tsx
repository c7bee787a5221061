import { useTranslation } from 'react-i18next';
import type { PracticeInvite } from '@/domain/exchange/messages/message';

interface WhoAsksProps {
  readonly invite: Pick<PracticeInvite, 'label' | 'policy'>;
}

/** Who claims to ask, and what they say about the answers. The name is a stranger's word: text only. */
export function WhoAsks({ invite: { label, policy } }: WhoAsksProps) {
  const { t } = useTranslation('client');
  return (
    <>
      <p>
        {t('who.claims')}{' '}
        <q>
          <bdi dir="auto">{label}</bdi>
        </q>
      </p>
      <h2>{t('policy.heading')}</h2>
      <p>{t(`policy.${policy}`)}</p>
      <p>{t('policy.both')}</p>
    </>
  );
}
