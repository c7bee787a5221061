import { useTranslation } from 'react-i18next';
import styles from './progress-line.module.css';

interface ProgressLineProps {
  readonly name: string;
  /** Null on the last page, which belongs to no counted part. */
  readonly partNumber: number | null;
  readonly partCount: number;
  readonly minutes: number;
  /** From 0 to 1. */
  readonly done: number;
}

export function ProgressLine({ name, partNumber, partCount, minutes, done }: ProgressLineProps) {
  const { t } = useTranslation('take');
  const part =
    partNumber === null
      ? t('progress.last', { name })
      : t('progress.part', { name, number: partNumber, count: partCount });
  const left =
    minutes < 1
      ? t('progress.lessThanAMinute')
      : t('progress.minutes', { count: Math.ceil(minutes) });
  return (
    <div className={styles['progress']}>
      <p className={styles['words']}>
        <span>{part}</span>
        <span>{left}</span>
      </p>
      <progress className={styles['line']} value={done} max={1} aria-label={t('progress.label')} />
    </div>
  );
}
