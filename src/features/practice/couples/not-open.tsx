import { useTranslation } from 'react-i18next';
import { Button, ButtonRow } from '@/ui/layout/button';
import { Prose } from '@/ui/layout/prose';
import { StepHeading } from '@/ui/layout/step-heading';

interface NotOpenProps {
  readonly why: 'closed' | 'missing' | 'gone';
  readonly onBack: () => void;
}

/** In the place of a view that may not be shown, or cannot be. Two people may be reading this. */
export function NotOpen({ why, onBack }: NotOpenProps) {
  const { t } = useTranslation('couples');
  return (
    <Prose>
      <StepHeading>{t('notOpen.heading')}</StepHeading>
      <p>{t(`notOpen.${why}`)}</p>
      <ButtonRow>
        <Button onClick={onBack}>{t('back')}</Button>
      </ButtonRow>
    </Prose>
  );
}
