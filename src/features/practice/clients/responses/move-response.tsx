import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayNumber } from '@/domain/keeping/day-number';
import { type ClientCard, listClients } from '@/domain/practice/clients/clients';
import type { PracticeIndex } from '@/domain/practice/practice-index';
import { ClientName } from '@/features/practice/clients/client-name';
import { namesOf, sortCards } from '@/features/practice/clients/sort-cards';
import styles from '@/features/practice/practice.module.css';
import { useDay } from '@/i18n/use-day';
import { Button, ButtonRow } from '@/ui/layout/button';
import { findInNames } from '@/ui/lists/find-in-names';
import { SearchField } from '@/ui/lists/search-field';

interface MoveResponseProps {
  readonly index: PracticeIndex;
  /** Whose it is said to be now. */
  readonly from: string;
  readonly onChoose: (client: string) => void;
  readonly onStop: () => void;
}

/** More would push the rest of the page out of sight; letters narrow it down. */
const MOST = 8;

/** Chooses whose a response is, among the other clients. */
export function MoveResponse({ index, from, onChoose, onStop }: MoveResponseProps) {
  const { t, i18n } = useTranslation('clients');
  const [typed, setTyped] = useState('');
  const about = useRef<HTMLParagraphElement>(null);
  useEffect(() => about.current?.focus(), []);
  const others = useMemo(
    () => sortCards(listClients(index), i18n.language).filter(({ client }) => client.id !== from),
    [index, from, i18n.language],
  );
  const found = findInNames(others, namesOf, typed);
  const count = found.length;
  const says =
    count > MOST
      ? t('responses.move.first', { count, most: MOST })
      : t('responses.move.found', { count });
  return (
    <div className={styles['asked']}>
      <p ref={about} tabIndex={-1}>
        {others.length === 0 ? t('responses.move.nobody') : t('responses.move.about')}
      </p>
      {others.length === 0 ? null : (
        <>
          <SearchField
            label={t('responses.move.search')}
            typed={typed}
            onType={setTyped}
            found={says}
          />
          <ul className={styles['found']}>
            {found.slice(0, MOST).map((card) => (
              <li key={card.client.id}>
                <Button look="plain" onClick={() => onChoose(card.client.id)}>
                  <ClientName card={card} />
                </Button>{' '}
                <Beside card={card} />
              </li>
            ))}
          </ul>
        </>
      )}
      <ButtonRow>
        <Button onClick={onStop}>{t('responses.move.stop')}</Button>
      </ButtonRow>
    </div>
  );
}

/** Two may have one name: what else is known tells them apart. */
function Beside({ card: { responses } }: { readonly card: ClientCard }) {
  const { t } = useTranslation('clients');
  const writeDay = useDay();
  const day = dayNumber(responses[0]?.day ?? '');
  return (
    <span className={styles['soft']}>
      {t('list.responses', { count: responses.length })}
      {day === null ? null : `, ${t('list.latest', { day: writeDay(day) })}`}
    </span>
  );
}
