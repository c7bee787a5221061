import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { loadTelling } from '@/platform/bank-source/load-telling';
import { Button, ButtonRow } from '@/ui/layout/button';
import { Prose, SmallPrint } from '@/ui/layout/prose';
import { StepHeading } from '@/ui/layout/step-heading';
import { useReading } from './use-reading';

export interface StoppedProps {
  /** The version of the questions of the picture that was stopped; null where there was none. */
  readonly bank: string | null;
  readonly onPractice: () => void;
}

/** Where two people are after a picture or a sheet: still in the room, with nothing of the practice. */
export function Stopped({ bank, onPractice }: StoppedProps) {
  const { t } = useTranslation('couples');
  return (
    <Prose>
      <StepHeading>{t('stopped.heading')}</StepHeading>
      {bank === null ? <p>{t('stopped.about')}</p> : <StopSentence bank={bank} />}
      <ButtonRow>
        <Button onClick={onPractice}>{t('stopped.back')}</Button>
      </ButtonRow>
      <SmallPrint>{t('stopped.hint')}</SmallPrint>
    </Prose>
  );
}

function StopSentence({ bank }: { readonly bank: string }) {
  const { t } = useTranslation('couples');
  const read = useCallback(async () => (await loadTelling(bank)).lookingTogether.stopped, [bank]);
  const reading = useReading(read);
  if (reading.state === 'coming') return <p role="status">{t('coming')}</p>;
  return <p>{reading.state === 'read' ? reading.value : t('stopped.about')}</p>;
}
