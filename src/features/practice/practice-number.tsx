import { useTranslation } from 'react-i18next';
import type { OpenPractice } from '@/session/practice/open-practice';
import { GroupedDigits } from '@/ui/digits/grouped-digits';
import { Button, ButtonRow } from '@/ui/layout/button';
import { Prose } from '@/ui/layout/prose';
import { StepHeading } from '@/ui/layout/step-heading';
import styles from './practice.module.css';
import { PrintedCard } from './printed-card';
import { usePracticeNumber } from './use-practice-number';

interface PracticeNumberProps {
  readonly heading: string;
  readonly practice: OpenPractice;
  readonly onDone?: () => void;
}

/** By which clients can tell this practice from whoever takes its name. */
export function PracticeNumber({ heading, practice, onDone }: PracticeNumberProps) {
  const { t } = useTranslation('practice');
  const number = usePracticeNumber(practice.recipient);
  return (
    <>
      <div className={styles['offPaper']}>
        <Prose>
          <StepHeading>{heading}</StepHeading>
          <p>{t('number.about')}</p>
          <dl>
            <dt className={styles['soft']}>{t('number.label')}</dt>
            <dd className={styles['number']}>
              {number === null ? t('number.coming') : <GroupedDigits digits={number} />}
            </dd>
          </dl>
          <p>{t('number.how')}</p>
          <p>{t('number.same')}</p>
          <ButtonRow>
            {onDone === undefined ? null : (
              <Button look="primary" onClick={onDone}>
                {t('number.done')}
              </Button>
            )}
            <Button onClick={() => window.print()}>{t('print')}</Button>
          </ButtonRow>
        </Prose>
      </div>
      <PrintedCard label={practice.index.label} number={number} />
    </>
  );
}
