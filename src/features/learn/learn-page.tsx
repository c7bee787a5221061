import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { READING_GROUPS, type ReadingId } from '@/domain/readings/reading-ids';
import { PageFrame } from '@/ui/layout/page-frame';
import { Lead } from '@/ui/layout/prose';
import styles from './learn.module.css';
import { ReadingPage } from './reading-page';

/** The page of one reading. It comes with the list, as one leads to the other. */
export function bindReading(id: ReadingId): ComponentType {
  return function Page() {
    return <ReadingPage id={id} />;
  };
}

/** All readings, in the order in which each leads to the next. */
export function Page() {
  const { t } = useTranslation('learn');
  return (
    <PageFrame isCalm>
      <h1 tabIndex={-1}>{t('heading')}</h1>
      <div className={styles['under']}>
        <Lead>{t('intro')}</Lead>
      </div>
      <nav aria-label={t('heading')} className={styles['groups']}>
        {READING_GROUPS.map((group) => (
          <section key={group[0]}>
            <h2>{t(`groups.${group[0]}`)}</h2>
            <ul>
              {group.map((id) => (
                <li key={id}>
                  <Link href={`/learn/${id}/`}>{t(`titles.${id}`)}</Link>
                  <p>{t(`leads.${id}`)}</p>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </nav>
    </PageFrame>
  );
}
