import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { READINGS, type ReadingId } from '@/domain/readings/reading-ids';
import { PageFrame } from '@/ui/layout/page-frame';
import { SmallPrint } from '@/ui/layout/prose';
import styles from './learn.module.css';
import { ReadingContent } from './reading-content';

export function ReadingPage({ id }: { readonly id: ReadingId }) {
  const { t } = useTranslation('learn');
  return (
    <PageFrame isCalm>
      <article>
        <h1 tabIndex={-1}>{t(`titles.${id}`)}</h1>
        <div className={styles['under']}>
          <SmallPrint>{t('time')}</SmallPrint>
        </div>
        <ReadingContent
          id={id}
          headingLevel={2}
          renderWay={(other) => <Link href={`/learn/${other}/`}>{t(`titles.${other}`)}</Link>}
          help={<Link href="/help/">{t('findHelp')}</Link>}
        />
      </article>
      <Moving id={id} />
    </PageFrame>
  );
}

/** The readings before and after this one, and all of them. */
function Moving({ id }: { readonly id: ReadingId }) {
  const { t } = useTranslation('learn');
  const index = READINGS.indexOf(id);
  const previous = READINGS[index - 1];
  const next = READINGS[index + 1];
  return (
    <nav aria-label={t('moving')} className={styles['moving']}>
      <ul>
        {previous === undefined ? null : (
          <li>
            <Link href={`/learn/${previous}/`}>
              {t('previous', { title: t(`titles.${previous}`) })}
            </Link>
          </li>
        )}
        {next === undefined ? null : (
          <li>
            <Link href={`/learn/${next}/`}>{t('next', { title: t(`titles.${next}`) })}</Link>
          </li>
        )}
        <li>
          <Link href="/learn/">{t('all')}</Link>
        </li>
      </ul>
    </nav>
  );
}
