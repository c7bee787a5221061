import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { Button, ButtonRow, linkLook } from '@/ui/layout/button';
import { Prose } from '@/ui/layout/prose';

interface StoppedStepProps {
  readonly onExchange: () => void;
}

/** After looking. The picture is gone from the page; the exchange is still sealed in this browser. */
export function StoppedStep({ onExchange }: StoppedStepProps) {
  const { t } = useTranslation('together');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <Prose>
      <h1 ref={heading} tabIndex={-1}>
        {t('stopped.heading')}
      </h1>
      <p>{t('stopped.about')}</p>
      <p>{t('stopped.exchange')}</p>
      <ButtonRow>
        <Button onClick={onExchange}>{t('stopped.toExchange')}</Button>
        <Link href="/" className={linkLook('primary')}>
          {t('stopped.done')}
        </Link>
      </ButtonRow>
    </Prose>
  );
}
