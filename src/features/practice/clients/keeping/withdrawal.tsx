import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayNumber } from '@/domain/keeping/day-number';
import { changeClient, listUsable } from '@/domain/practice/clients/clients';
import { AskOnce } from '@/features/practice/ask-once';
import styles from '@/features/practice/practice.module.css';
import { useNoted } from '@/features/practice/use-noted';
import { useDay } from '@/i18n/use-day';
import { readToday } from '@/platform/page/today';
import { changePractice } from '@/session/practice/open-practice';
import { Button, ButtonRow } from '@/ui/layout/button';
import type { KeepingProps } from './keep-section';

/** Notes that a client took back what they agreed to, or that this was noted by mistake. */
export function Withdrawal({ practice, card, onPractice }: KeepingProps) {
  const { t } = useTranslation('clients');
  const { t: tPractice } = useTranslation('practice');
  const writeDay = useDay();
  const { note, isWorking, run } = useNoted<'withdrawn' | 'undone'>();
  const [asked, setAsked] = useState<'withdraw' | 'undo' | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const { id, withdrawn } = card.client;
  const noteDay = async (day: string | null) => {
    setAsked(null);
    await run(
      async () =>
        onPractice(
          await changePractice(practice, (index) => changeClient(index, id, { withdrawn: day })),
        ),
      day === null ? 'undone' : 'withdrawn',
    );
    // The button that was pressed is gone.
    heading.current?.focus();
  };
  const leave = () => {
    setAsked(null);
    heading.current?.focus();
  };
  const content = () => {
    if (asked !== null) {
      const isUndoing = asked === 'undo';
      return (
        <AskOnce
          question={isUndoing ? t('withdraw.undoSure') : t('withdraw.sure')}
          yes={isUndoing ? t('withdraw.undoYes') : t('withdraw.yes')}
          no={t('withdraw.no')}
          onYes={() => void noteDay(isUndoing ? null : readToday())}
          onNo={leave}
        />
      );
    }
    if (withdrawn !== null) {
      // Whoever answered again has agreed again, and may take that back too.
      const hasAgain = listUsable(card).length > 0;
      return (
        <>
          <p>{t('withdraw.isSo', { day: writeDay(dayNumber(withdrawn) ?? 0) })}</p>
          <ButtonRow>
            {hasAgain ? (
              <Button onClick={() => setAsked('withdraw')} disabled={isWorking}>
                {t('withdraw.again')}
              </Button>
            ) : null}
            <Button onClick={() => setAsked('undo')} disabled={isWorking}>
              {t('withdraw.undo')}
            </Button>
          </ButtonRow>
        </>
      );
    }
    return (
      <>
        <p>{t('withdraw.about')}</p>
        <ButtonRow>
          <Button onClick={() => setAsked('withdraw')} disabled={isWorking}>
            {t('withdraw.start')}
          </Button>
        </ButtonRow>
      </>
    );
  };
  return (
    <section className={styles['section']} aria-labelledby="withdrawal">
      <h2 id="withdrawal" ref={heading} tabIndex={-1}>
        {t('withdraw.heading')}
      </h2>
      <p role="status">
        {note === null
          ? null
          : note === 'failed'
            ? tPractice('desk.failed')
            : t(`withdraw.notes.${note}`)}
      </p>
      {content()}
    </section>
  );
}
