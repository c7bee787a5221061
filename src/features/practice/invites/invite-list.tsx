import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayNumber } from '@/domain/keeping/day-number';
import type { IssuedInvite, PracticeIndex } from '@/domain/practice/practice-index';
import styles from '@/features/practice/practice.module.css';
import { useDay } from '@/i18n/use-day';
import { Button, ButtonRow } from '@/ui/layout/button';
import { Prose } from '@/ui/layout/prose';
import { StepHeading } from '@/ui/layout/step-heading';
import { findInNames } from '@/ui/lists/find-in-names';
import { SearchField } from '@/ui/lists/search-field';
import { VirtualList } from '@/ui/lists/virtual-list';
import { InviteStateText } from './invite-state-text';

interface InviteListProps {
  readonly index: PracticeIndex;
  readonly onNew: () => void;
  readonly onShow: (invite: IssuedInvite) => void;
}

const keyOf = ({ hash }: IssuedInvite) => hash;
const nameOf = ({ name }: IssuedInvite) => name;

/** Every invitation that was made here, the newest first, and the way to a new one. */
export function InviteList({ index, onNew, onShow }: InviteListProps) {
  const { t } = useTranslation('practice');
  const writeDay = useDay();
  const { t: tClients } = useTranslation('clients');
  const [typed, setTyped] = useState('');
  const newestFirst = useMemo(() => index.invites.toReversed(), [index]);
  const found = useMemo(() => findInNames(newestFirst, nameOf, typed), [newestFirst, typed]);
  const count = found.length;
  const says = () => {
    if (typed.trim() === '') return t('invites.all', { count });
    return count === 0 ? tClients('list.noneFound') : tClients('list.found', { count });
  };
  return (
    <>
      <Prose>
        <StepHeading>{t('invites.heading')}</StepHeading>
        <p>{t('invites.about')}</p>
        <ButtonRow>
          <Button look="primary" onClick={onNew}>
            {t('invites.new')}
          </Button>
        </ButtonRow>
        <h2>{t('invites.list')}</h2>
        {newestFirst.length === 0 ? (
          <p>{t('invites.none')}</p>
        ) : (
          <SearchField
            label={tClients('list.search')}
            typed={typed}
            onType={setTyped}
            found={says()}
          />
        )}
      </Prose>
      <VirtualList items={found} keyOf={keyOf} label={t('invites.list')}>
        {(invite) => (
          <div className={styles['row']}>
            <p>
              <Button look="plain" onClick={() => onShow(invite)}>
                {invite.name === '' ? t('invites.noName') : <bdi>{invite.name}</bdi>}
              </Button>
              {invite.pair === null ? null : ` (${t('invites.ofPair')})`}
            </p>
            <p className={styles['soft']}>
              {t('invites.issued', { day: writeDay(dayNumber(invite.issued) ?? 0) })}
              <br />
              {t(`invites.form.${invite.form}`)}
              <br />
              {t(`invites.policy.${invite.policy}`)}
            </p>
            <p>
              <InviteStateText index={index} invite={invite} />
            </p>
          </div>
        )}
      </VirtualList>
    </>
  );
}
