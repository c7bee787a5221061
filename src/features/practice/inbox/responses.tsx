import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayNumber } from '@/domain/keeping/day-number';
import { isUsable } from '@/domain/practice/clients/clients';
import { findEntry, findInvite } from '@/domain/practice/look-up';
import type { FiledResponse, PracticeIndex } from '@/domain/practice/practice-index';
import styles from '@/features/practice/practice.module.css';
import { useDay } from '@/i18n/use-day';
import { Button } from '@/ui/layout/button';
import { findInNames } from '@/ui/lists/find-in-names';
import { SearchField } from '@/ui/lists/search-field';
import { VirtualList } from '@/ui/lists/virtual-list';
import { WhoseResponse } from './response-name';

interface ResponsesProps {
  readonly index: PracticeIndex;
  readonly onShow: (response: FiledResponse) => void;
}

const keyOf = ({ record }: FiledResponse) => record;

/** What a response can be found by: the name given, whom its invitation meant, and whose it is. */
function makeNamesOf(index: PracticeIndex): (response: FiledResponse) => string {
  return ({ pseudonym, invite, client }) =>
    [pseudonym, findInvite(index, invite)?.name, findEntry(index, client)?.name].join(' ');
}

/** All that was let in, the latest first, found by name. */
export function Responses({ index, onShow }: ResponsesProps) {
  const { t } = useTranslation('practice');
  const { t: tClients } = useTranslation('clients');
  const [typed, setTyped] = useState('');
  const filed = useMemo(
    () => index.responses.filter(({ tray }) => tray === null).toReversed(),
    [index],
  );
  const namesOf = useMemo(() => makeNamesOf(index), [index]);
  const found = useMemo(() => findInNames(filed, namesOf, typed), [filed, namesOf, typed]);
  const count = found.length;
  const says = () => {
    if (typed.trim() === '') return tClients('list.responses', { count });
    return count === 0 ? tClients('list.noneFound') : tClients('list.found', { count });
  };
  return (
    <section className={styles['section']} aria-labelledby="responses">
      <h2 id="responses">{t('responses.heading')}</h2>
      <p>{filed.length === 0 ? t('responses.none') : t('inbox.authorship')}</p>
      {filed.length === 0 ? null : (
        <SearchField
          label={tClients('list.search')}
          typed={typed}
          onType={setTyped}
          found={says()}
        />
      )}
      <VirtualList items={found} keyOf={keyOf} label={t('responses.heading')}>
        {(one) => <ResponseRow response={one} index={index} onShow={onShow} />}
      </VirtualList>
    </section>
  );
}

interface ResponseRowProps extends ResponsesProps {
  readonly response: FiledResponse;
}

function ResponseRow({ response, index, onShow }: ResponseRowProps) {
  const { t } = useTranslation('practice');
  const writeDay = useDay();
  const { day, form, jointView, jointWithdrawn, replaced } = response;
  const client = findEntry(index, response.client);
  const hasWithdrawn = !replaced && client !== null && !isUsable(response, client);
  return (
    <div className={styles['row']}>
      <p>
        <Button look="plain" onClick={() => onShow(response)}>
          <WhoseResponse response={response} index={index} />
        </Button>
      </p>
      <p className={styles['soft']}>
        {t('responses.answered', { day: writeDay(dayNumber(day) ?? 0) })}
        <br />
        {t(`invites.form.${form}`)}
      </p>
      <p>
        {jointView && jointWithdrawn === null && !hasWithdrawn
          ? t('responses.joint.yes')
          : t('responses.joint.no')}
        {hasWithdrawn ? (
          <>
            <br />
            {t('responses.withdrawn')}
          </>
        ) : null}
        {replaced ? (
          <>
            <br />
            {t('responses.replaced')}
          </>
        ) : null}
      </p>
    </div>
  );
}
