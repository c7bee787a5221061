import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ClientCard, listClients } from '@/domain/practice/clients/clients';
import { suggestPartners } from '@/domain/practice/clients/couples';
import type { PracticeIndex } from '@/domain/practice/practice-index';
import { ClientName } from '@/features/practice/couples/couple-names';
import styles from '@/features/practice/practice.module.css';
import { Button } from '@/ui/layout/button';
import { findInNames } from '@/ui/lists/find-in-names';
import { SearchField } from '@/ui/lists/search-field';
import { VirtualList } from '@/ui/lists/virtual-list';

interface ChoosePartnerProps {
  readonly index: PracticeIndex;
  readonly card: ClientCard;
  readonly onChoose: (partner: ClientCard) => void;
}

/** With whom each client is joined, by their numbers. */
function listJoined({ couples }: PracticeIndex): ReadonlyMap<string, readonly string[]> {
  const joined = new Map<string, string[]>();
  for (const { a, b } of couples) {
    joined.set(a, [...(joined.get(a) ?? []), b]);
    joined.set(b, [...(joined.get(b) ?? []), a]);
  }
  return joined;
}

const namesOf = ({ name, pseudonyms }: ClientCard): string => [name, ...pseudonyms].join(' ');

const keyOf = ({ client }: ClientCard): string => client.id;

/** Those whom a client may be joined with. Whom they were asked with stand first. */
export function ChoosePartner({ index, card, onChoose }: ChoosePartnerProps) {
  const { t } = useTranslation('couples');
  const [typed, setTyped] = useState('');
  const { id } = card.client;
  const all = useMemo(() => listClients(index), [index]);
  const byId = useMemo(() => new Map(all.map((one) => [one.client.id, one])), [all]);
  const joined = useMemo(() => listJoined(index), [index]);
  const cardsOf = (ids: readonly string[]) => ids.flatMap((one) => byId.get(one) ?? []);
  const own = joined.get(id) ?? [];
  const others = useMemo(
    () => all.filter(({ client }) => client.id !== id && !joined.get(id)?.includes(client.id)),
    [all, joined, id],
  );
  const found = useMemo(() => findInNames(others, namesOf, typed), [others, typed]);
  const asked = cardsOf(suggestPartners(index, id));
  const row = (one: ClientCard) => (
    <Candidate card={one} joined={cardsOf(joined.get(one.client.id) ?? [])} onChoose={onChoose} />
  );
  return (
    <>
      {own.length === 0 ? null : (
        <p className={styles['section']}>
          {t('join.already')} <Names cards={cardsOf(own)} />
        </p>
      )}
      {asked.length === 0 ? null : (
        <section className={styles['section']} aria-labelledby="asked-with">
          <h2 id="asked-with">{t('join.asked')}</h2>
          <ul className={styles['rows']}>
            {asked.map((one) => (
              <li key={one.client.id}>{row(one)}</li>
            ))}
          </ul>
        </section>
      )}
      <section className={styles['section']} aria-labelledby="all-clients">
        <h2 id="all-clients">{t('join.all')}</h2>
        {others.length === 0 ? (
          <p>{t('join.nobody')}</p>
        ) : (
          <SearchField
            label={t('join.search')}
            typed={typed}
            onType={setTyped}
            found={t('join.found', { count: found.length })}
          />
        )}
        <VirtualList items={found} keyOf={keyOf} label={t('join.all')}>
          {row}
        </VirtualList>
      </section>
    </>
  );
}

interface CandidateProps {
  readonly card: ClientCard;
  readonly joined: readonly ClientCard[];
  readonly onChoose: (partner: ClientCard) => void;
}

function Candidate({ card, joined, onChoose }: CandidateProps) {
  const { t } = useTranslation('couples');
  const others = card.pseudonyms.filter((given) => given !== card.name);
  return (
    <div className={styles['row']}>
      <p>
        <Button look="plain" onClick={() => onChoose(card)}>
          <ClientName name={card.name} />
        </Button>
      </p>
      <p className={styles['soft']}>
        {others.map((given, at) => (
          <span key={given}>
            {at === 0 ? null : ' · '}
            <bdi>{given}</bdi>
          </span>
        ))}
      </p>
      <p className={styles['soft']}>
        {joined.length === 0 ? null : (
          <>
            {t('join.with')} <Names cards={joined} />
          </>
        )}
      </p>
    </div>
  );
}

function Names({ cards }: { readonly cards: readonly ClientCard[] }) {
  return cards.map(({ client, name }, at) => (
    <span key={client.id}>
      {at === 0 ? null : ' · '}
      <ClientName name={name} />
    </span>
  ));
}
