import { useTranslation } from 'react-i18next';
import { Button, ButtonRow } from '@/ui/layout/button';
import { Prose } from '@/ui/layout/prose';
import { StepHeading } from '@/ui/layout/step-heading';
import { FixedLine } from '@/ui/result/fixed-line';

interface FirstStepProps {
  readonly onOwn: () => void;
  readonly onLook: () => void;
  readonly onFindHelp: () => void;
}

/** Two ways on, neither before the other: one's own picture, and what would be sent. */
export function FirstStep({ onOwn, onLook, onFindHelp }: FirstStepProps) {
  const { t } = useTranslation('client');
  return (
    <Prose>
      <StepHeading>{t('first.heading')}</StepHeading>
      <p>{t('first.about')}</p>
      <ButtonRow>
        <Button onClick={onOwn}>{t('first.own')}</Button>
        <Button onClick={onLook}>{t('first.look')}</Button>
      </ButtonRow>
      <p>{t('first.both')}</p>
      <FixedLine onFindHelp={onFindHelp} />
    </Prose>
  );
}
