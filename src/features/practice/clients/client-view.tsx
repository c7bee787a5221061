import { useTranslation } from 'react-i18next';
import { dayNumber } from '@/domain/keeping/day-number';
import { type ClientCard, isPastKeeping } from '@/domain/practice/clients/clients';
import { clientCode } from '@/domain/practice/exports/export-rows';
import styles from '@/features/practice/practice.module.css';
import { useDay } from '@/i18n/use-day';
import { readToday } from '@/platform/page/today';
import type { OpenPractice } from '@/session/practice/open-practice';
import { StepHeading } from '@/ui/layout/step-heading';
import { ClientActions } from './client-actions';
import { ClientName } from './client-name';
import { DeleteClient } from './keeping/delete-client';
import { KeepSection } from './keeping/keep-section';
import { Withdrawal } from './keeping/withdrawal';
import { ClientResponses } from './responses/client-responses';
import { TimelineSection } from './timeline/timeline-section';

export interface ClientViewProps {
  readonly practice: OpenPractice;
  readonly card: ClientCard;
  readonly onPractice: (practice: OpenPractice) => void;
  /** Opens one response as the client sees it. */
  readonly onShowResponse: (record: string) => void;
  readonly onAskAgain: () => void;
  readonly onCouple: (couple: string) => void;
  /** On to choosing with whom this client is joined. */
  readonly onJoin: () => void;
  readonly onNotes: () => void;
  /** After the client was deleted. */
  readonly onGone: () => void;
}

/** One client: what changed over time, what the practice keeps and how long, and the way out. */
export function ClientView(props: ClientViewProps) {
  const { practice, card, onPractice, onShowResponse, onGone } = props;
  const kept = { practice, card, onPractice };
  return (
    <>
      <div>
        <Head card={card} />
        <div className={styles['offPaper']}>
          <ClientActions {...props} />
        </div>
        <TimelineSection practice={practice} card={card} />
      </div>
      <ClientResponses {...kept} onShow={onShowResponse} />
      <div className={styles['offPaper']}>
        <KeepSection {...kept} />
        <Withdrawal {...kept} />
        <DeleteClient {...kept} onGone={onGone} />
      </div>
    </>
  );
}

function Head({ card }: { readonly card: ClientCard }) {
  const { t } = useTranslation('clients');
  const writeDay = useDay();
  const { client } = card;
  const { keepUntil } = client;
  return (
    <>
      <StepHeading>
        <ClientName card={card} />
      </StepHeading>
      <p className={styles['soft']}>
        {t('code')} <bdi>{clientCode(client.id)}</bdi>
      </p>
      {keepUntil !== null && isPastKeeping(client, readToday()) ? (
        <p className={styles['offPaper']}>
          {t('pastKeeping', { day: writeDay(dayNumber(keepUntil) ?? 0) })}
        </p>
      ) : null}
    </>
  );
}
