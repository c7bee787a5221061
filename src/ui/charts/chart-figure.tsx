import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './chart-figure.module.css';

interface ChartFigureProps {
  /** Says in words what the picture shows, for who does not see it. */
  readonly label: string;
  /** Whose mark is whose, where there is more than one. */
  readonly legend?: ReactNode;
  readonly chart: ReactNode;
  /** The same figures as a table. */
  readonly table: ReactNode;
  readonly children?: ReactNode;
}

/** A picture that is never alone: it has a name, and its figures stand in a table below it. */
export function ChartFigure({ label, legend, chart, table, children }: ChartFigureProps) {
  const { t } = useTranslation('result');
  return (
    <figure className={styles['figure']}>
      {legend}
      <div role="img" aria-label={label} className={styles['chart']}>
        {chart}
      </div>
      {children === undefined ? null : <figcaption>{children}</figcaption>}
      <details>
        <summary>{t('asTable')}</summary>
        {table}
      </details>
    </figure>
  );
}
