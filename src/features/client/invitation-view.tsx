import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { findMarkedBank } from '@/domain/exchange/bank-mark';
import type { PracticeInvite } from '@/domain/exchange/messages/message';
import { isPastExpiry } from '@/domain/exchange/sessions/expiry';
import { dayNumber } from '@/domain/keeping/day-number';
import { useDay } from '@/i18n/use-day';
import { bankHashes } from '@/platform/bank-source/bank-hashes';
import { readToday } from '@/platform/page/today';
import { rememberNumber } from '@/platform/storage/known-numbers';
import styles from './client.module.css';
import { CompareChoice } from './compare-choice';
import { LeavingRow } from './leaving-row';
import { useComparedNumber } from './use-compared-number';
import { WhoAsks } from './who-asks';

interface InvitationViewProps {
  readonly invite: PracticeInvite;
  readonly onAlone: () => void;
  readonly onAnswer: () => void;
}

/** What an invite of a practice asks for, who claims to ask, and the number that tells them apart. */
export function InvitationView({ invite, onAlone, onAnswer }: InvitationViewProps) {
  const { t } = useTranslation('client');
  const writeDay = useDay();
  const number = useComparedNumber(invite);
  const isOld = isPastExpiry(invite.expiryDay, dayNumber(readToday()) ?? 0);
  const isKnown = findMarkedBank(bankHashes, invite.bank) !== null;
  const answer = async (isRemembered: boolean) => {
    if (isRemembered) await rememberNumber(invite.label, invite.key);
    onAnswer();
  };
  const comparing = () => {
    if (!isKnown) {
      return (
        <>
          <p role="alert" className={styles['warning']}>
            {t('asked.unknownBank')}
          </p>
          <LeavingRow onAlone={onAlone} />
        </>
      );
    }
    if (number === null) return <p role="status">{t('number.coming')}</p>;
    return (
      <CompareChoice
        number={number}
        onAlone={onAlone}
        onAnswer={(isRemembered) => void answer(isRemembered)}
      />
    );
  };
  return (
    <>
      <p>{t('who.about')}</p>
      <WhoAsks invite={invite} />
      <h2>{t('asked.heading')}</h2>
      <p>{t(`asked.${invite.form}`)}</p>
      <p>{t(isOld ? 'asked.old' : 'asked.until', { day: writeDay(invite.expiryDay) })}</p>
      <p>{t('asked.free')}</p>
      {comparing()}
      <p>
        {t('asked.afraid')} <Link href="/help/">{t('findHelp')}</Link>
      </p>
    </>
  );
}
