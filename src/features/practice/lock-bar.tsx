import { useTranslation } from 'react-i18next';
import { settleBeforeLock } from '@/session/practice/before-lock';
import { Button } from '@/ui/layout/button';
import { useWaysOut } from '@/ui/layout/ways-out';
import styles from './practice.module.css';

/** Always in reach: locking empties the page and loads it anew, so that nothing stays in memory. */
export function LockBar() {
  const { t } = useTranslation('practice');
  const { passOn } = useWaysOut();
  return (
    <div className={styles['lock']}>
      <Button onClick={() => void settleBeforeLock().then(passOn)}>{t('desk.lock')}</Button>
      <p className={styles['soft']}>{t('desk.lockHint')}</p>
    </div>
  );
}
