import { useTranslation } from 'react-i18next';
import { stepBack } from '@/platform/page/entries';
import { Button, ButtonRow } from '@/ui/layout/button';
import { Prose } from '@/ui/layout/prose';
import { StepHeading } from '@/ui/layout/step-heading';

/** What was to be looked at is not here: it was deleted meanwhile, or the page was loaded anew. */
export function Gone({ heading }: { readonly heading: string }) {
  const { t } = useTranslation('practice');
  return (
    <Prose>
      <StepHeading>{heading}</StepHeading>
      <ButtonRow>
        <Button onClick={stepBack}>{t('back')}</Button>
      </ButtonRow>
    </Prose>
  );
}
