import { useTranslation } from 'react-i18next';
import { useDay } from '@/i18n/use-day';
import { GroupedDigits } from '@/ui/digits/grouped-digits';
import { QrCode } from '@/ui/qr/qr-code';
import styles from './practice.module.css';

interface PrintedCardProps {
  readonly label: string;
  readonly number: string | null;
  /** What the card asks to open; none where it only tells the number. */
  readonly ask?: {
    readonly link: string;
    /** Of the site, its final slash included. */
    readonly site: string;
    readonly expiryDay: number;
  };
}

/** A card for a client. It is only on paper, and nothing else of the page is. */
export function PrintedCard({ label, number, ask }: PrintedCardProps) {
  const { t } = useTranslation('practice');
  const writeDay = useDay();
  return (
    <div className={styles['card']}>
      {label === '' ? null : (
        <p className={styles['cardLabel']}>
          <bdi>{label}</bdi>
        </p>
      )}
      <p className={styles['number']}>
        {number === null ? null : <GroupedDigits digits={number} />}
      </p>
      <p>{ask === undefined ? t('card.compareOwn') : t('card.compare')}</p>
      {ask === undefined ? null : (
        <>
          <QrCode text={ask.link} label={t('invite.pictureLabel')} />
          <p>{t('card.scan', { address: ask.site.replace(/^https?:\/\//, '') })}</p>
          <p>{t('card.last', { day: writeDay(ask.expiryDay) })}</p>
          <p>{t('card.leave')}</p>
        </>
      )}
    </div>
  );
}
