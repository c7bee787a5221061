import { useTranslation } from 'react-i18next';
import { Button, ButtonRow } from '@/ui/layout/button';
import { Prose, SmallPrint } from '@/ui/layout/prose';
import { StepHeading } from '@/ui/layout/step-heading';
import { FixedLine } from '@/ui/result/fixed-line';

interface PrivateStopProps {
  /** Null where there are no answers to make a file of. */
  readonly onKeepFile: (() => void) | null;
  readonly onKeep: () => void;
  readonly onGoOn: () => void;
  readonly onFindHelp: () => void;
}

/** The stop before anything is shared. Keeping it leads on just as sharing would look from outside. */
export function PrivateStop({ onKeepFile, onKeep, onGoOn, onFindHelp }: PrivateStopProps) {
  const { t } = useTranslation('together');
  return (
    <Prose>
      <StepHeading>{t('stop.heading')}</StepHeading>
      <p>{t('stop.imagine')}</p>
      <ButtonRow>
        <Button onClick={onKeep}>{t('stop.keep')}</Button>
        <Button onClick={onGoOn}>{t('stop.goOn')}</Button>
      </ButtonRow>
      <SmallPrint>{t('stop.unsure')}</SmallPrint>
      <FixedLine onFindHelp={onFindHelp} />
      {onKeepFile === null ? null : (
        <>
          <h2>{t('stop.own')}</h2>
          <p>{t('stop.ownAbout')}</p>
          <p>
            <Button onClick={onKeepFile}>{t('stop.ownKeep')}</Button>
          </p>
        </>
      )}
    </Prose>
  );
}
