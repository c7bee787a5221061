import type { ReactElement, ReactNode } from 'react';
import {
  CartesianGrid,
  ReferenceArea,
  ReferenceLine,
  ResponsiveContainer,
  Scatter,
  ScatterChart,
  XAxis,
  YAxis,
} from 'recharts';
import styles from './chart-figure.module.css';
import { nameTick, useChartShape } from './chart-shape';

/** What the start, the middle and the end of a midline mean. */
export type MidlineEnds = readonly [ReactNode, ReactNode, ReactNode];

export interface MarkPlace<Row> {
  readonly cx?: number | undefined;
  readonly cy?: number | undefined;
  readonly payload?: Row;
}

interface MidlineFrameProps<Row> {
  readonly rows: readonly Row[];
  /** How far the too-close band reaches either side of the middle. */
  readonly band: number;
  readonly ends: MidlineEnds;
  readonly rowHeight: number;
  /** Where a row's mark is placed on the line; null where there is none. */
  readonly place: (row: Row) => number | null;
  readonly mark: (at: MarkPlace<Row>) => ReactElement | null;
}

/** A little more than the figures can reach, so that a mark at the end is not cut. */
const REACH = 112;

/** Rows on a line with "shared" in the middle and the too-close band around it. */
export function MidlineFrame<Row extends { readonly name: string }>(props: MidlineFrameProps<Row>) {
  const { rows, band, ends, rowHeight, place, mark } = props;
  const { isRtl, longNameWidth: nameWidth, width } = useChartShape();
  return (
    <>
      <div className={styles['ends']} style={{ paddingInlineStart: nameWidth, inlineSize: width }}>
        {ends.map((text, index) => (
          <span key={index}>{text}</span>
        ))}
      </div>
      <ResponsiveContainer width={width} height={rows.length * rowHeight + 20}>
        <ScatterChart
          accessibilityLayer={false}
          margin={{ top: 14, bottom: 6, left: isRtl ? 14 : 0, right: isRtl ? 0 : 14 }}
        >
          <ReferenceArea x1={-band} x2={band} fill="var(--band)" fillOpacity={1} />
          <CartesianGrid vertical={false} stroke="var(--hairline)" />
          <XAxis type="number" dataKey={place} domain={[-REACH, REACH]} reversed={!isRtl} hide />
          <YAxis
            type="category"
            dataKey="name"
            orientation={isRtl ? 'right' : 'left'}
            width={nameWidth}
            tick={nameTick}
            tickLine={false}
            axisLine={false}
            reversed
            interval={0}
            allowDuplicatedCategory={false}
          />
          <ReferenceLine x={0} stroke="var(--ink)" strokeWidth={1.5} />
          <Scatter data={rows} shape={mark} isAnimationActive={false} />
        </ScatterChart>
      </ResponsiveContainer>
    </>
  );
}
