import type { ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';
import { Tick } from '@/ui/forms/tick';

interface RiskNoteProps {
  /** Whether it was read before: then it is folded, and nothing has to be ticked. */
  readonly isRead: boolean;
  readonly register: ComponentProps<typeof Tick>['register'];
}

/** What has to be read before the first pair is invited. */
export function RiskNote({ isRead, register }: RiskNoteProps) {
  const { t } = useTranslation('practice');
  if (isRead) {
    return (
      <details>
        <summary>{t('risk.again')}</summary>
        <p>{t('risk.text')}</p>
      </details>
    );
  }
  return (
    <>
      <h2>{t('risk.heading')}</h2>
      <p>{t('risk.text')}</p>
      <Tick label={t('risk.read')} register={register} />
    </>
  );
}
