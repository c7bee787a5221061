import { useTranslation } from 'react-i18next';
import type { Taken } from '@/session/practice/take-responses';
import styles from '@/features/practice/practice.module.css';

interface TakenSummaryProps {
  readonly taken: readonly Taken[];
  readonly isCancelled: boolean;
}

type NotFiled = Exclude<Taken['outcome'], 'filed'>;

/** In the order in which they are told: first what waits, then what may be mended. */
const OUTCOMES = [
  'second',
  'expired',
  'unknown',
  'altered',
  'duplicate',
  'wrong-key',
  'damaged',
  'not-age',
  'empty',
  'too-large',
  'too-much-work',
  'not-ours',
  'newer',
  'failed',
] as const satisfies readonly NotFiled[];

/** What came of a round: how many of each kind, and by name whatever was not filed. */
export function TakenSummary({ taken, isCancelled }: TakenSummaryProps) {
  const { t } = useTranslation('practice');
  const of = (outcome: Taken['outcome']) => taken.filter((one) => one.outcome === outcome);
  const filed = of('filed').length;
  return (
    <div className={styles['summary']}>
      <h2>{t('taken.heading')}</h2>
      <p role="status">
        {t(isCancelled ? 'taken.stopped' : 'taken.done', { count: taken.length })}{' '}
        {filed === 0 ? null : t('taken.filed', { count: filed })}
      </p>
      <ul>
        {OUTCOMES.map((outcome) => {
          const found = of(outcome);
          if (found.length === 0) return null;
          return (
            <li key={outcome}>
              {t('taken.files', { count: found.length })} {t(`taken.outcome.${outcome}`)}
              <ul>
                {found.map(({ name }, index) => (
                  <li key={index}>{name === '' ? t('taken.pasted') : <bdi>{name}</bdi>}</li>
                ))}
              </ul>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
