import { useTranslation } from 'react-i18next';
import { dayNumber } from '@/domain/keeping/day-number';
import type { ClientCard } from '@/domain/practice/clients/clients';
import styles from '@/features/practice/practice.module.css';
import { useDay } from '@/i18n/use-day';
import type { OpenPractice } from '@/session/practice/open-practice';
import { Button, ButtonRow } from '@/ui/layout/button';
import { LazyPart } from '@/ui/layout/lazy-part';
import { ChangesTold } from './changes-told';
import { useTimeline } from './use-timeline';

// Charts come with a script of their own, as they do for results.
const loadFigures = async () => (await import('./timeline-figures')).TimelineFigures;

interface TimelineSectionProps {
  readonly practice: OpenPractice;
  readonly card: ClientCard;
}

/** How a client sees things over time: each time by itself, then what changed beyond its margin. */
export function TimelineSection({ practice, card }: TimelineSectionProps) {
  const { t } = useTranslation('clients');
  const writeDay = useDay();
  const { reading, again, isEmpty } = useTimeline(practice, card);
  const { client, responses } = card;
  const day = client.withdrawn === null ? null : writeDay(dayNumber(client.withdrawn) ?? 0);
  const nothing = () => {
    if (day !== null) return t('time.withdrawn', { day });
    return responses.length === 0 ? t('time.none') : t('time.noneUsable');
  };
  const content = () => {
    if (isEmpty) return <p>{nothing()}</p>;
    if (reading.state === 'coming') return <p role="status">{t('time.coming')}</p>;
    if (reading.state === 'failed') {
      return (
        <div role="alert">
          <p>{t('time.failed')}</p>
          <ButtonRow>
            <Button onClick={again}>{t('time.again')}</Button>
          </ButtonRow>
        </div>
      );
    }
    if (reading.state === 'unread') return <p>{t('time.noneRead')}</p>;
    const { told, unread } = reading;
    return (
      <>
        <p>{t('time.view')}</p>
        {day === null ? null : <p>{t('time.since', { day })}</p>}
        {unread === 0 ? null : <p>{t('time.unread', { count: unread })}</p>}
        <LazyPart load={loadFigures} props={{ told }} />
      </>
    );
  };
  return (
    <>
      <section className={styles['section']} aria-labelledby="over-time">
        <h2 id="over-time">{t('time.heading')}</h2>
        {content()}
      </section>
      {!isEmpty && reading.state === 'read' ? <ChangesTold told={reading.told} /> : null}
    </>
  );
}
