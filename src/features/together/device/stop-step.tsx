import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { Button, ButtonRow, linkLook } from '@/ui/layout/button';
import { Prose } from '@/ui/layout/prose';

interface StopStepProps {
  /** Deletes both parts from this device. */
  readonly onDelete: () => Promise<void>;
}

/** After looking together. The picture is gone from the page; the sealed parts are not yet. */
export function StopStep({ onDelete }: StopStepProps) {
  const { t } = useTranslation('together');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const [state, setState] = useState<'kept' | 'deleted' | 'failed'>('kept');
  const remove = () => {
    onDelete().then(
      () => setState('deleted'),
      () => setState('failed'),
    );
  };
  return (
    <Prose>
      <h1 ref={heading} tabIndex={-1}>
        {t('stopped.heading')}
      </h1>
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
