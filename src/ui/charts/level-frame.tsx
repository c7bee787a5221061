import type { ReactElement, ReactNode } from 'react';
import {
  CartesianGrid,
  ReferenceLine,
  ResponsiveContainer,
  Scatter,
  ScatterChart,
  XAxis,
  YAxis,
} from 'recharts';
import { nameTick, quietTick, useChartShape } from './chart-shape';
import type { MarkPlace } from './midline-frame';

/** Two lines, in percent, and the words for what lies below, between and above them. */
export interface LevelScale {
  readonly lines: readonly [number, number];
  readonly words: readonly [string, string, string];
}

interface LevelFrameProps<Row> {
  readonly rows: readonly Row[];
  readonly scale: LevelScale;
  readonly rowHeight: number;
  /** Where a row's mark is placed on the line; null where there is none. */
  readonly place: (row: Row) => number | null;
  readonly mark: (at: MarkPlace<Row>) => ReactElement | null;
  /** Error bars, where the marks do not draw their own bands. */
  readonly children?: ReactNode;
}

/** Rows from 0 to 100 with the lines between the words. */
export function LevelFrame<Row extends { readonly name: string }>(props: LevelFrameProps<Row>) {
  const { rows, scale, rowHeight, place, mark, children } = props;
  const { isRtl, nameWidth, width } = useChartShape();
  const { lines, words } = scale;
  const [low, high] = lines;
  const middles = [low / 2, (low + high) / 2, (high + 100) / 2];
  return (
    <ResponsiveContainer width={width} height={rows.length * rowHeight + 44}>
      <ScatterChart
        accessibilityLayer={false}
        margin={{ top: 14, bottom: 0, left: isRtl ? 14 : 0, right: isRtl ? 0 : 14 }}
      >
        <CartesianGrid vertical={false} stroke="var(--hairline)" />
        <XAxis
          type="number"
          dataKey={place}
          domain={[0, 100]}
          reversed={isRtl}
          ticks={middles}
          tickFormatter={(at: number) => words[middles.indexOf(at)] ?? ''}
          tick={quietTick}
          tickLine={false}
          axisLine={false}
          interval={0}
        />
        <YAxis
          type="category"
          dataKey="name"
          orientation={isRtl ? 'right' : 'left'}
          width={nameWidth}
          tick={nameTick}
          tickLine={false}
          axisLine={{ stroke: 'var(--edge)' }}
          reversed
          interval={0}
          allowDuplicatedCategory={false}
        />
        <ReferenceLine x={low} stroke="var(--edge)" strokeDasharray="3 4" />
        <ReferenceLine x={high} stroke="var(--edge)" strokeDasharray="3 4" />
        <Scatter data={rows} shape={mark} isAnimationActive={false}>
          {children}
        </Scatter>
      </ScatterChart>
    </ResponsiveContainer>
  );
}
