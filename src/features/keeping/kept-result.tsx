import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayNumber } from '@/domain/keeping/day-number';
import type { KeptResult } from '@/domain/keeping/kept';
import { RETAKE_DAYS } from '@/domain/scoring/reliable-change';
import { useDay } from '@/i18n/use-day';
import { readToday } from '@/platform/page/today';
import { Button, ButtonRow } from '@/ui/layout/button';
import { Prose } from '@/ui/layout/prose';
import { StepHeading } from '@/ui/layout/step-heading';
import styles from './keeping.module.css';

interface KeptResultProps {
  /** What the way on leads to: the picture, or what to share of it. */
  readonly ending: 'picture' | 'sharing';
  readonly kept: KeptResult;
  readonly onShow: () => void;
  readonly onTakeAgain: () => Promise<'unknown-bank' | 'unreachable' | null>;
}

/** What was kept, met again: one's own sentence first, and no figure yet. */
export function KeptResultView({ ending, kept, onShow, onTakeAgain }: KeptResultProps) {
  const { t } = useTranslation('keeping');
  const writeDay = useDay();
  const [fault, setFault] = useState<'unknown-bank' | 'unreachable' | null>(null);

  const taken = dayNumber(kept.day) ?? 0;
  const today = dayNumber(readToday()) ?? 0;
  const isTimeToRetake = today - taken >= RETAKE_DAYS;
  return (
    <Prose>
      <StepHeading>{t('kept.heading')}</StepHeading>
      <p>{t('kept.day', { day: writeDay(taken) })}</p>
      {kept.remember === '' ? null : (
        <>
          <p>{t('kept.wrote')}</p>
          <blockquote className={styles['remembered']} dir="auto">
            {kept.remember}
          </blockquote>
        </>
      )}
      <p>
        {isTimeToRetake
          ? t('kept.again')
          : t('kept.againLater', { day: writeDay(taken + RETAKE_DAYS) })}
      </p>
      <div role="alert">{fault === null ? null : <p>{t(`open.notes.${fault}`)}</p>}</div>
      <ButtonRow>
        <Button look={isTimeToRetake ? 'quiet' : 'primary'} onClick={onShow}>
          {t(`kept.show.${ending}`)}
        </Button>
        {isTimeToRetake ? (
          <Button look="primary" onClick={() => void onTakeAgain().then(setFault)}>
            {t('kept.takeAgain')}
          </Button>
        ) : null}
      </ButtonRow>
    </Prose>
  );
}
