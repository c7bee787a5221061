import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Turn } from '@/platform/storage/turn';
import { Button, ButtonRow, linkLook } from '@/ui/layout/button';
import { Prose, SmallPrint } from '@/ui/layout/prose';

interface HandOverProps {
  readonly turn: Turn;
  /** The other person begins. */
  readonly onBegin: () => void;
}

/** Between two turns, and after both. It looks the same whatever the one before has chosen. */
export function HandOver({ turn, onBegin }: HandOverProps) {
  const { t } = useTranslation('together');
  if (turn === 'second') {
    return (
      <Prose>
        <h1 tabIndex={-1}>{t('handOver.heading')}</h1>
        <p>{t('handOver.pass')}</p>
        <p>{t('handOver.other')}</p>
        <ButtonRow>
          <Button look="primary" onClick={onBegin}>
            {t('handOver.begin')}
          </Button>
          <Link href="/" className={linkLook('quiet')}>
            {t('handOver.later')}
          </Link>
        </ButtonRow>
        <SmallPrint>{t('handOver.wait')}</SmallPrint>
      </Prose>
    );
  }
  return (
    <Prose>
      <h1 tabIndex={-1}>{t('both.heading')}</h1>
      <p>{t('both.about')}</p>
      <p>{t('both.later')}</p>
      <ButtonRow>
        <Link href="/" className={linkLook('primary')}>
          {t('both.notNow')}
        </Link>
        <Link href="/together/look/" className={linkLook('quiet')}>
          {t('both.openNow')}
        </Link>
      </ButtonRow>
    </Prose>
  );
}
