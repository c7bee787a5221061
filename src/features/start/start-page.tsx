import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { ButtonRow, linkLook } from '@/ui/layout/button';
import { PageFrame } from '@/ui/layout/page-frame';
import { Lead, Prose } from '@/ui/layout/prose';

/** The same for everyone who opens it: nothing here depends on an earlier visit. */
export function Page() {
  const { t } = useTranslation('start');
  return (
    <PageFrame isCalm>
      <Prose>
        <h1 tabIndex={-1}>{t('heading')}</h1>
        <Lead>{t('lead')}</Lead>
        <ul>
          <li>{t('facts.time')}</li>
          <li>{t('facts.private')}</li>
          <li>{t('facts.free')}</li>
        </ul>
        <ButtonRow>
          <Link href="/take/" className={linkLook('primary')}>
            {t('begin')}
          </Link>
          <Link href="/together/" className={linkLook('quiet')}>
            {t('together')}
          </Link>
          <Link href="/practice/" className={linkLook('plain')}>
            {t('practice')}
          </Link>
        </ButtonRow>
        <h2>{t('get.heading')}</h2>
        <p>{t('get.picture')}</p>
        <p>{t('get.practice')}</p>
        <p>
          <Link href="/learn/">{t('get.readings')}</Link>
        </p>
        <h2>{t('not.heading')}</h2>
        <p>{t('not.verdict')}</p>
        <p>
          {t('not.safety')} <Link href="/help/">{t('not.findHelp')}</Link>
        </p>
        <h2>{t('kept.heading')}</h2>
        <p>{t('kept.memory')}</p>
        <p>
          <Link href="/privacy/">{t('kept.more')}</Link>
        </p>
      </Prose>
    </PageFrame>
  );
}
