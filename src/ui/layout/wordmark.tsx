import { useTranslation } from 'react-i18next';
import styles from './wordmark.module.css';

/** The name with the midline between its words. */
export function Wordmark() {
  const { t } = useTranslation('shell');
  return (
    <span className={styles['wordmark']}>
      <svg className={styles['mark']} viewBox="0 0 32 24" aria-hidden="true" focusable="false">
        <circle className={styles['circle']} cx="7" cy="12" r="4.5" />
        <path className={styles['line']} d="M16 1v22" />
        <path className={styles['diamond']} d="M25 6.5 30.5 12 25 17.5 19.5 12Z" />
      </svg>
      {t('wordmark')}
    </span>
  );
}
