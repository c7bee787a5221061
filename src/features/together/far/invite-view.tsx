import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { dayNumber } from '@/domain/keeping/day-number';
import { isPastExpiry } from '@/domain/exchange/sessions/expiry';
import type { InviteMessage } from '@/domain/exchange/messages/message';
import { useDay } from '@/i18n/use-day';
import { findMarkedBank } from '@/domain/exchange/bank-mark';
import { bankHashes } from '@/platform/bank-source/bank-hashes';
import { readToday } from '@/platform/page/today';
import { Button, ButtonRow, linkLook } from '@/ui/layout/button';

interface InviteViewProps {
  readonly message: InviteMessage;
  readonly onAnswer: () => void;
  readonly onAlone: () => void;
}

/** What an invite is, and that it may be left. */
export function InviteView({ message, onAnswer, onAlone }: InviteViewProps) {
  const { t } = useTranslation('together');
  const writeDay = useDay();
  const isOld = isPastExpiry(message.expiryDay, dayNumber(readToday()) ?? 0);
  const isKnown = findMarkedBank(bankHashes, message.bank) !== null;
  return (
    <>
      <p>{t('invited.about')}</p>
      <p>{t('invited.who')}</p>
      <p>{t('invited.order')}</p>
      {isOld ? <p>{t('invited.old', { day: writeDay(message.expiryDay) })}</p> : null}
      {isKnown ? null : <p role="alert">{t('invited.unknownBank')}</p>}
      <ButtonRow>
        <Link href="/" className={linkLook('quiet')}>
          {t('invited.close')}
        </Link>
        <Button onClick={onAlone}>{t('invited.alone')}</Button>
        <Button onClick={onAnswer} disabled={!isKnown}>
          {t('invited.answer')}
        </Button>
      </ButtonRow>
      <p>
        {t('invited.afraid')} <Link href="/help/">{t('doors.findHelp')}</Link>
      </p>
    </>
  );
}
