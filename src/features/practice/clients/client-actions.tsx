import { useTranslation } from 'react-i18next';
import { dayNumber } from '@/domain/keeping/day-number';
import { type ClientCard, findClient } from '@/domain/practice/clients/clients';
import { RETAKE_DAYS } from '@/domain/scoring/reliable-change';
import styles from '@/features/practice/practice.module.css';
import { useDay } from '@/i18n/use-day';
import { readToday } from '@/platform/page/today';
import { Button, ButtonRow } from '@/ui/layout/button';
import { SmallPrint } from '@/ui/layout/prose';
import { ClientName } from './client-name';
import type { ClientViewProps } from './client-view';

type ClientActionsProps = Pick<
  ClientViewProps,
  'practice' | 'card' | 'onAskAgain' | 'onCouple' | 'onJoin' | 'onNotes'
>;

/** On from a client: asking again, the couples they are in, and the notes. */
export function ClientActions(props: ClientActionsProps) {
  const { practice, card, onAskAgain, onCouple, onJoin, onNotes } = props;
  const { t } = useTranslation('clients');
  const { index } = practice;
  const { id, withdrawn } = card.client;
  const notes = index.notes.filter(({ about }) => about === id).length;
  const couples = index.couples.flatMap(({ id: couple, a, b }) => {
    const partner = a === id ? b : b === id ? a : null;
    const other = partner === null ? null : findClient(index, partner);
    return other === null ? [] : [{ couple, other }];
  });
  return (
    <div className={styles['section']}>
      <ButtonRow>
        <Button look="primary" onClick={onAskAgain}>
          {t('actions.askAgain')}
        </Button>
        <Button onClick={onNotes}>{t('actions.notes', { count: notes })}</Button>
        <Button onClick={onJoin}>{t('actions.join')}</Button>
      </ButtonRow>
      <SmallPrint>
        {withdrawn === null ? <HowOften card={card} /> : t('actions.withdrawn')}
      </SmallPrint>
      {couples.length === 0 ? null : (
        <ul className={styles['found']} aria-label={t('actions.couplesHeading')}>
          {couples.map(({ couple, other }) => (
            <li key={couple}>
              <Button look="plain" onClick={() => onCouple(couple)}>
                {t('actions.with')} <ClientName card={other} />
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** Advice, and no bar: whoever asks knows why. */
function HowOften({ card: { responses } }: { readonly card: ClientCard }) {
  const { t } = useTranslation('clients');
  const writeDay = useDay();
  const latest = dayNumber(responses[0]?.day ?? '');
  const isEarly = latest !== null && (dayNumber(readToday()) ?? 0) < latest + RETAKE_DAYS;
  return (
    <>
      {t('actions.often')}
      {isEarly
        ? ` ${t('actions.fourWeeks', { day: writeDay(latest), over: writeDay(latest + RETAKE_DAYS) })}`
        : null}
    </>
  );
}
