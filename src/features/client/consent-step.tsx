import { useTranslation } from 'react-i18next';
import type { PracticeInvite } from '@/domain/exchange/messages/message';
import { GroupedDigits } from '@/ui/digits/grouped-digits';
import { Button, ButtonRow } from '@/ui/layout/button';
import { Prose } from '@/ui/layout/prose';
import { StepHeading } from '@/ui/layout/step-heading';
import { FixedLine } from '@/ui/result/fixed-line';
import styles from './client.module.css';
import { useComparedNumber } from './use-compared-number';
import { WhoAsks } from './who-asks';

interface ConsentStepProps {
  readonly invite: PracticeInvite;
  readonly onBack: () => void;
  readonly onKeep: () => void;
  readonly onGoOn: () => void;
  readonly onFindHelp: () => void;
}

/** What sending means, before anything is shown that could be sent. */
export function ConsentStep(props: ConsentStepProps) {
  const { invite, onBack, onKeep, onGoOn, onFindHelp } = props;
  const { t } = useTranslation('client');
  const number = useComparedNumber(invite);
  return (
    <Prose>
      <StepHeading>{t('consent.heading')}</StepHeading>
      <p>{t('consent.text')}</p>
      <WhoAsks invite={invite} />
      <h2>{t('consent.numberHeading')}</h2>
      <p>{t('consent.number')}</p>
      {number === null ? null : (
        <p className={styles['number']}>
          <GroupedDigits digits={number.digits} />
        </p>
      )}
      <FixedLine onFindHelp={onFindHelp} />
      <ButtonRow>
        <Button onClick={onKeep}>{t('consent.keep')}</Button>
        <Button onClick={onGoOn}>{t('consent.goOn')}</Button>
        <Button look="plain" onClick={onBack}>
          {t('back')}
        </Button>
      </ButtonRow>
    </Prose>
  );
}
