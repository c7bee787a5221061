import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { type ClientCard, isUsable } from '@/domain/practice/clients/clients';
import { dayNumber } from '@/domain/keeping/day-number';
import type { FiledResponse } from '@/domain/practice/practice-index';
import { WhoseResponse } from '@/features/practice/inbox/response-name';
import styles from '@/features/practice/practice.module.css';
import { useNoted } from '@/features/practice/use-noted';
import { useDay } from '@/i18n/use-day';
import type { OpenPractice } from '@/session/practice/open-practice';
import { Button } from '@/ui/layout/button';
import { JointConsent } from './joint-consent';
import { type ResponseNote, ResponseActions } from './response-actions';

interface ClientResponsesProps {
  readonly practice: OpenPractice;
  readonly card: ClientCard;
  readonly onPractice: (practice: OpenPractice) => void;
  readonly onShow: (record: string) => void;
}

/** Every response of a client, the latest first, and what can be set right about each. */
export function ClientResponses({ practice, card, onPractice, onShow }: ClientResponsesProps) {
  const { t } = useTranslation('clients');
  const noted = useNoted<ResponseNote>();
  const heading = useRef<HTMLHeadingElement>(null);
  const { responses } = card;
  const act = async (make: () => Promise<OpenPractice>, done: ResponseNote) => {
    const isDone = await noted.run(async () => onPractice(await make()), done);
    // The button that was pressed may be gone with its line.
    if (isDone) heading.current?.focus();
  };
  return (
    <section className={styles['section']} aria-labelledby="client-responses">
      <h2 id="client-responses" ref={heading} tabIndex={-1}>
        {t('responses.heading')}
      </h2>
      {responses.length === 0 ? <p>{t('responses.none')}</p> : null}
      <p role="status" className={styles['offPaper']}>
        {noted.note === null ? null : <SaidOfIt note={noted.note} />}
      </p>
      <ul className={styles['rows']} aria-label={t('responses.list')}>
        {responses.map((one) => (
          <li key={one.record}>
            <Line practice={practice} card={card} response={one} onShow={onShow} />
            <div className={styles['offPaper']}>
              <ResponseActions
                practice={practice}
                card={card}
                response={one}
                isWorking={noted.isWorking}
                onAct={act}
              />
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function SaidOfIt({ note }: { readonly note: ResponseNote | 'failed' }) {
  const { t } = useTranslation('clients');
  const { t: tPractice } = useTranslation('practice');
  return note === 'failed' ? tPractice('desk.failed') : t(`responses.notes.${note}`);
}

interface LineProps extends Pick<ClientResponsesProps, 'practice' | 'card' | 'onShow'> {
  readonly response: FiledResponse;
}

function Line({ practice, card, response, onShow }: LineProps) {
  const { t } = useTranslation('clients');
  const { t: tPractice } = useTranslation('practice');
  const writeDay = useDay();
  const { record, day, received, form, replaced, tray } = response;
  const answered = writeDay(dayNumber(day) ?? 0);
  const isUnused = tray === null && !replaced && !isUsable(response, card.client);
  return (
    <div className={styles['row']}>
      <p>
        <Button
          look="plain"
          aria-label={t('responses.open', { day: answered })}
          onClick={() => onShow(record)}
        >
          {answered}
        </Button>
        <span className={styles['aside']}>
          <WhoseResponse response={response} index={practice.index} />
        </span>
      </p>
      <p className={styles['soft']}>
        {tPractice(`invites.form.${form}`)}
        <br />
        {t('responses.received', { day: writeDay(dayNumber(received) ?? 0) })}
      </p>
      <p>
        <JointConsent response={response} />
        {replaced ? (
          <>
            <br />
            {tPractice('responses.replaced')}
          </>
        ) : null}
        {isUnused ? (
          <>
            <br />
            {t('responses.unused')}
          </>
        ) : null}
      </p>
    </div>
  );
}
