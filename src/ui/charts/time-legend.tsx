import type { ReactNode } from 'react';
import styles from './chart-figure.module.css';
import { CircleShape } from './pair-marks';

interface TimeLegendProps {
  readonly filled: ReactNode;
  readonly hollow: ReactNode;
}

/** Says of which series the filled circles are, and of which the open ones. */
export function TimeLegend({ filled, hollow }: TimeLegendProps) {
  return (
    <ul className={styles['legend']}>
      {[filled, hollow].map((text, at) => (
        <li key={at}>
          <svg viewBox="0 0 22 22" width="22" height="22" aria-hidden="true">
            <CircleShape x={11} y={11} isHollow={at === 1} />
          </svg>
          <span>{text}</span>
        </li>
      ))}
    </ul>
  );
}
