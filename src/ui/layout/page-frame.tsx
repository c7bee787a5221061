import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { LeaveNow } from './leave-now';
import { NewVersion } from './new-version';
import styles from './page-frame.module.css';
import { Wordmark } from './wordmark';

interface PageFrameProps {
  readonly children: ReactNode;
  /**
   * While someone is answering, nothing in the frame leads away by accident: the wordmark is no
   * link, and the foot holds what is given here instead of links.
   */
  readonly foot?: ReactNode;
  /** For lists: wider than lines of prose should be. */
  readonly isWide?: boolean;
  /** Nothing is under way here that a load of the page could lose, so a newer version is offered. */
  readonly isCalm?: boolean;
}

export function PageFrame({ children, foot, isWide = false, isCalm = false }: PageFrameProps) {
  const { t } = useTranslation('shell');
  const isAnswering = foot !== undefined;
  return (
    <div className={styles['frame']}>
      <a className={styles['skip']} href="#content">
        {t('skipToContent')}
      </a>
      <header className={styles['head']}>
        {isAnswering ? (
          <Wordmark />
        ) : (
          <Link href="/" className={styles['home']}>
            <Wordmark />
          </Link>
        )}
        <LeaveNow />
      </header>
      <main id="content" className={styles['main']} data-wide={isWide || undefined}>
        {isCalm ? <NewVersion /> : null}
        {children}
      </main>
      <footer className={styles['foot']}>
        {foot ?? (
          <nav aria-label={t('navigation.label')}>
            <ul className={styles['links']}>
              <li>
                <Link href="/help/">{t('navigation.help')}</Link>
              </li>
              <li>
                <Link href="/learn/">{t('navigation.learn')}</Link>
              </li>
              <li>
                <Link href="/method/">{t('navigation.method')}</Link>
              </li>
              <li>
                <Link href="/privacy/">{t('navigation.privacy')}</Link>
              </li>
            </ul>
          </nav>
        )}
      </footer>
    </div>
  );
}
