import type { MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { LEAVE_ADDRESS, useWaysOut } from './ways-out';
import styles from './leave-now.module.css';

/** A real link, so that it leaves even before the script is here. */
export function LeaveNow() {
  const { t } = useTranslation('shell');
  const { leave } = useWaysOut();
  const onClick = (event: MouseEvent) => {
    event.preventDefault();
    leave();
  };
  return (
    <a className={styles['leave']} href={LEAVE_ADDRESS} rel="noreferrer" onClick={onClick}>
      {t('leaveNow')}
    </a>
  );
}
