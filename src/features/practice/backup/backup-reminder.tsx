import { useTranslation } from 'react-i18next';
import type { PracticeIndex } from '@/domain/practice/practice-index';
import styles from '@/features/practice/practice.module.css';
import { Button } from '@/ui/layout/button';

interface BackupReminderProps {
  readonly index: PracticeIndex;
  readonly onBackup: () => void;
}

/** Stands there as long as something is in no backup: a browser may delete what it keeps. */
export function BackupReminder({ index, onBackup }: BackupReminderProps) {
  const { t } = useTranslation('practice');
  const { backedUp, unsaved } = index;
  if (backedUp !== null && unsaved === 0) return null;
  const text = () => {
    if (backedUp !== null) return t('desk.unsaved', { count: unsaved });
    return unsaved === 0 ? t('desk.noBackup') : t('desk.neverSaved', { count: unsaved });
  };
  return (
    <div className={styles['reminder']}>
      <p>{text()}</p>
      <Button look="plain" onClick={onBackup}>
        {t('desk.toBackup')}
      </Button>
    </div>
  );
}
