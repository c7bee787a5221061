import { useTranslation } from 'react-i18next';
import { Button } from '@/ui/layout/button';
import { Prose } from '@/ui/layout/prose';
import { KeepChoice } from './keep-choice';
import type { AssessParts } from './assess-page';
import type { KeepMode } from './use-visit';

interface KeepStepProps {
  readonly mode: KeepMode;
  readonly onBack: () => void;
  readonly onChoose: (mode: KeepMode, code: string | null) => Promise<void>;
  readonly loadChooseCode: AssessParts['loadChooseCode'];
}

/** Asked once, before the first question. */
export function KeepStep({ mode, onBack, onChoose, loadChooseCode }: KeepStepProps) {
  const { t } = useTranslation('take');
  return (
    <Prose>
      <h1 tabIndex={-1}>{t('keep.heading')}</h1>
      <p>{t('keep.intro')}</p>
      <KeepChoice
        mode={mode}
        back={<Button onClick={onBack}>{t('back')}</Button>}
        chooseLabel={t('next')}
        onChoose={onChoose}
        loadChooseCode={loadChooseCode}
      />
    </Prose>
  );
}
