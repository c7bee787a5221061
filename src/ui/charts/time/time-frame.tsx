import type { ReactNode } from 'react';
import { ReferenceLine, ResponsiveContainer, ScatterChart, XAxis, YAxis } from 'recharts';
import { useChartShape } from '@/ui/charts/chart-shape';
import styles from './time-frame.module.css';

/** A word beside the plot, and where it stands: in percent of the height, from the top. */
export interface SideWord {
  readonly percent: number;
  readonly text: ReactNode;
}

interface TimeFrameProps {
  readonly days: readonly [first: number, last: number];
  readonly ends: readonly [low: number, high: number];
  readonly words: readonly SideWord[];
  readonly dayRowsPx: number;
  /** Lines and areas, marks, and days. */
  readonly children: ReactNode;
}

const PLOT_PX = 208;
/** Above the plot, for a figure over the highest mark. */
const TOP_PX = 28;
/** Below the plot, for the lower half of a mark at its lower end. */
const BOTTOM_PX = 10;
/** Before the first mark and after the last one. */
const INSET_PX = 20;

/** Words break only where they must: a little more than names of rows have. */
const MORE_PX = 10;

const edgeOf = (percent: number): string | undefined =>
  percent <= 0 ? 'start' : percent >= 100 ? 'end' : undefined;

/** Days in the direction of the page, figures upward, and words beside them that may wrap. */
export function TimeFrame({ days, ends, words, dayRowsPx, children }: TimeFrameProps) {
  const { isRtl, nameWidth, width } = useChartShape();
  const wordsWidth = nameWidth + MORE_PX;
  const [low, high] = ends;
  const [first, last] = days;
  return (
    <div className={styles['frame']} style={{ inlineSize: width }}>
      <div
        className={styles['words']}
        style={{ inlineSize: wordsWidth, blockSize: PLOT_PX, marginBlockStart: TOP_PX }}
      >
        {words.map(({ percent, text }) => (
          <span key={percent} data-at={edgeOf(percent)} style={{ insetBlockStart: `${percent}%` }}>
            {text}
          </span>
        ))}
      </div>
      <ResponsiveContainer
        width={width === '100%' ? width : width - wordsWidth}
        height={TOP_PX + PLOT_PX + BOTTOM_PX + dayRowsPx}
      >
        <ScatterChart
          accessibilityLayer={false}
          margin={{ top: TOP_PX, bottom: 0, left: 0, right: 0 }}
        >
          <XAxis
            type="number"
            dataKey="day"
            // One day alone stands in the middle.
            domain={first === last ? [first - 1, last + 1] : [first, last]}
            padding={{ left: INSET_PX, right: INSET_PX }}
            reversed={isRtl}
            height={dayRowsPx}
            tick={false}
            tickLine={false}
            axisLine={{ stroke: 'var(--edge)' }}
            allowDataOverflow
          />
          <YAxis
            type="number"
            dataKey="value"
            domain={[low, high]}
            padding={{ top: 0, bottom: BOTTOM_PX }}
            allowDataOverflow
            hide
          />
          <ReferenceLine y={high} stroke="var(--hairline)" />
          {children}
        </ScatterChart>
      </ResponsiveContainer>
    </div>
  );
}
