import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { Button, ButtonRow, linkLook } from '@/ui/layout/button';
import { Prose } from '@/ui/layout/prose';
import { StepHeading } from '@/ui/layout/step-heading';

interface StopStepProps {
  /** Deletes both parts from this device. */
  readonly onDelete: () => Promise<void>;
}

/** After looking together. The picture is gone from the page; the sealed parts are not yet. */
export function StopStep({ onDelete }: StopStepProps) {
  const { t } = useTranslation('together');
  const [state, setState] = useState<'kept' | 'deleted' | 'failed'>('kept');
  const remove = () => {
    onDelete().then(
      () => setState('deleted'),
      () => setState('failed'),
    );
  };
  return (
    <Prose>
      <StepHeading>{t('stopped.heading')}</StepHeading>
      <p>{t('stopped.about')}</p>
      <p role="status">{t(`stopped.${state}`)}</p>
      <ButtonRow>
        {state === 'deleted' ? null : <Button onClick={remove}>{t('stopped.delete')}</Button>}
        <Link href="/" className={linkLook('primary')}>
          {t('stopped.done')}
        </Link>
      </ButtonRow>
    </Prose>
  );
}
