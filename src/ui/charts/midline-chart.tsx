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
import { CircleMark, type MarkRow } from './chart-marks';
import { nameTick, useChartShape } from './chart-shape';

interface MidlineChartProps {
  /** Values from −100 to 100; positive lies toward the start of the line. */
  readonly rows: readonly MarkRow[];
  /** How far the too-close band reaches either side of the middle. */
  readonly band: number;
  /** What the start, the middle and the end of the line mean. */
  readonly ends: readonly [string, string, string];
}

/** A little more than the figures can reach, so that a mark at the end is not cut. */
const REACH = 112;

/** Rows on a line with "shared" in the middle and the too-close band around it. */
export function MidlineChart({ rows, band, ends }: MidlineChartProps) {
  const { isRtl, longNameWidth: nameWidth, rowHeight, width } = useChartShape();
  return (
    <>
      <div className={styles['ends']} style={{ paddingInlineStart: nameWidth, inlineSize: width }}>
        {ends.map((text) => (
          <span key={text}>{text}</span>
        ))}
      </div>
      <ResponsiveContainer width={width} height={rows.length * rowHeight + 20}>
        <ScatterChart
          accessibilityLayer={false}
          margin={{ top: 14, bottom: 6, left: isRtl ? 14 : 0, right: isRtl ? 0 : 14 }}
        >
          <ReferenceArea x1={-band} x2={band} fill="var(--band)" fillOpacity={1} />
          <CartesianGrid vertical={false} stroke="var(--hairline)" />
          <XAxis type="number" dataKey="value" domain={[-REACH, REACH]} reversed={!isRtl} hide />
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
          <Scatter data={rows} shape={CircleMark} isAnimationActive={false} />
        </ScatterChart>
      </ResponsiveContainer>
    </>
  );
}
