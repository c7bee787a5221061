import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { Button, ButtonRow, linkLook } from '@/ui/layout/button';
import { Prose } from '@/ui/layout/prose';
import { StepHeading } from '@/ui/layout/step-heading';

interface StoppedStepProps {
  readonly onExchange: () => void;
}

/** After looking. The picture is gone from the page; the exchange is still sealed in this browser. */
export function StoppedStep({ onExchange }: StoppedStepProps) {
  const { t } = useTranslation('together');
  return (
    <Prose>
      <StepHeading>{t('stopped.heading')}</StepHeading>
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
