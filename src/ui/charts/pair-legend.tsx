import type { ReactNode } from 'react';
import styles from './chart-figure.module.css';
import { CircleShape, DiamondShape } from './pair-marks';

interface PairLegendProps {
  readonly a: ReactNode;
  readonly b: ReactNode;
}

/** Says whose mark is the circle and whose the diamond. */
export function PairLegend({ a, b }: PairLegendProps) {
  return (
    <ul className={styles['legend']}>
      <li>
        <svg viewBox="0 0 22 22" width="22" height="22" aria-hidden="true">
          <CircleShape x={11} y={11} isHollow={false} />
        </svg>
        <span>{a}</span>
      </li>
      <li>
        <svg viewBox="0 0 22 22" width="22" height="22" aria-hidden="true">
          <DiamondShape x={11} y={11} isHollow={false} />
        </svg>
        <span>{b}</span>
      </li>
    </ul>
  );
}
