import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { PageFrame } from '@/ui/layout/page-frame';
import { Lead, Prose, SmallPrint } from '@/ui/layout/prose';
import styles from './together.module.css';

const DOORS = [
  { name: 'here', href: '/together/here/' },
  { name: 'look', href: '/together/look/' },
  { name: 'invite', href: '/together/invite/' },
  { name: 'open', href: '/open/' },
] as const;

/** The ways to one picture of two people. The same for everyone who opens it. */
export function Page() {
  const { t } = useTranslation('together');
  return (
    <PageFrame>
      <Prose>
        <h1 tabIndex={-1}>{t('doors.heading')}</h1>
        <Lead>{t('doors.lead')}</Lead>
        <ul className={styles['doors']}>
          {DOORS.map(({ name, href }) => (
            <li key={name}>
              <h2>
                <Link href={href}>{t(`doors.${name}.name`)}</Link>
              </h2>
              <p>{t(`doors.${name}.about`)}</p>
            </li>
          ))}
        </ul>
        <SmallPrint>{t('doors.own')}</SmallPrint>
        <p>
          {t('doors.afraid')} <Link href="/help/">{t('doors.findHelp')}</Link>
        </p>
      </Prose>
    </PageFrame>
  );
}
