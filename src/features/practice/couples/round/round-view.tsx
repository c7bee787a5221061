import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { jointState } from '@/domain/practice/clients/couples';
import { Button, ButtonRow } from '@/ui/layout/button';
import { RoundDays } from './round-days';
import type { RoundProps } from './round-props';
import styles from './round.module.css';
import { ShowForm } from './show-form';

/** More days than these between the two are said. */
const DAYS_UNSAID = 7;

/** One round of two: what stands before its joint picture, and the way to the own view. */
export function RoundView(props: RoundProps) {
  const { cards, round, onOwn } = props;
  const { t } = useTranslation('couples');
  const days = useRef<HTMLParagraphElement>(null);
  const state = jointState(cards, round);
  const names = { a: round.a.pseudonym, b: round.b.pseudonym };
  return (
    <div className={styles['round']}>
      <p ref={days} tabIndex={-1}>
        <RoundDays round={round} />{' '}
        {round.apart > DAYS_UNSAID ? t('round.apart', { count: round.apart }) : null}
      </p>
      {state === 'no-consent' ? (
        <p>{t('round.locked')}</p>
      ) : (
        <ShowForm {...props} state={state} onLost={() => days.current?.focus()} />
      )}
      <div className={styles['own']}>
        <p>{t('round.ownAbout')}</p>
        <ButtonRow>
          <Button onClick={() => onOwn({ round, names })}>{t('round.own')}</Button>
        </ButtonRow>
      </div>
    </div>
  );
}
