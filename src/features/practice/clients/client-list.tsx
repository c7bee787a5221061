import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayNumber } from '@/domain/keeping/day-number';
import { type ClientCard, isPastKeeping, listClients } from '@/domain/practice/clients/clients';
import type { PracticeIndex } from '@/domain/practice/practice-index';
import styles from '@/features/practice/practice.module.css';
import { useDay } from '@/i18n/use-day';
import { readToday } from '@/platform/page/today';
import { Button } from '@/ui/layout/button';
import { Prose } from '@/ui/layout/prose';
import { StepHeading } from '@/ui/layout/step-heading';
import { findInNames } from '@/ui/lists/find-in-names';
import { SearchField } from '@/ui/lists/search-field';
import { VirtualList } from '@/ui/lists/virtual-list';
import { ClientName } from './client-name';
import { namesOf, sortCards } from './sort-cards';

interface ClientListProps {
  readonly index: PracticeIndex;
  readonly onShow: (client: string) => void;
}

const keyOf = ({ client }: ClientCard) => client.id;

/** Everybody whom the practice asks, found by name. */
export function ClientList({ index, onShow }: ClientListProps) {
  const { t, i18n } = useTranslation('clients');
  const [typed, setTyped] = useState('');
  const sorted = useMemo(
    () => sortCards(listClients(index), i18n.language),
    [index, i18n.language],
  );
  const found = useMemo(() => findInNames(sorted, namesOf, typed), [sorted, typed]);
  const count = found.length;
  const says = () => {
    if (typed.trim() === '') return t('list.all', { count });
    return count === 0 ? t('list.nobody') : t('list.found', { count });
  };
  return (
    <>
      <Prose>
        <StepHeading>{t('list.heading')}</StepHeading>
        <p>{sorted.length === 0 ? t('list.none') : t('list.about')}</p>
        {sorted.length === 0 ? null : (
          <SearchField label={t('list.search')} typed={typed} onType={setTyped} found={says()} />
        )}
      </Prose>
      <VirtualList items={found} keyOf={keyOf} label={t('list.label')}>
        {(card) => <ClientRow card={card} onShow={onShow} />}
      </VirtualList>
    </>
  );
}

interface ClientRowProps extends Pick<ClientListProps, 'onShow'> {
  readonly card: ClientCard;
}

function ClientRow({ card, onShow }: ClientRowProps) {
  const { t } = useTranslation('clients');
  const writeDay = useDay();
  const { client, name, pseudonyms, responses } = card;
  const others = pseudonyms.filter((other) => other !== name);
  const day = dayNumber(responses[0]?.day ?? '');
  const states = [
    ...(client.withdrawn === null ? [] : [t('list.withdrawn')]),
    ...(isPastKeeping(client, readToday()) ? [t('list.pastKeeping')] : []),
  ];
  return (
    <div className={styles['row']}>
      <p>
        <Button look="plain" onClick={() => onShow(client.id)}>
          <ClientName card={card} />
        </Button>
        {others.length === 0 ? null : (
          <span className={styles['aside']}>
            {t('list.alsoAs')}{' '}
            {others.map((other, at) => (
              <span key={other}>
                {at === 0 ? null : ', '}
                <bdi>{other}</bdi>
              </span>
            ))}
          </span>
        )}
      </p>
      <p className={styles['soft']}>
        {t('list.responses', { count: responses.length })}
        {day === null ? null : (
          <>
            <br />
            {t('list.latest', { day: writeDay(day) })}
          </>
        )}
      </p>
      <p>{states.join(', ')}</p>
    </div>
  );
}
