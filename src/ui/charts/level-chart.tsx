import {
  CartesianGrid,
  ErrorBar,
  ReferenceLine,
  ResponsiveContainer,
  Scatter,
  ScatterChart,
  XAxis,
  YAxis,
} from 'recharts';
import { CircleMark, type MarkRow } from './chart-marks';
import { nameTick, quietTick, useChartShape } from './chart-shape';

interface LevelChartProps {
  readonly rows: readonly MarkRow[];
  /** Two lines, in percent, and the words for what lies below, between and above them. */
  readonly lines: readonly [number, number];
  readonly words: readonly [string, string, string];
}

/** Rows from 0 to 100, each a circle on its band. */
export function LevelChart({ rows, lines, words }: LevelChartProps) {
  const { isRtl, nameWidth, rowHeight, width } = useChartShape();
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
          dataKey="value"
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
        <Scatter data={rows} shape={CircleMark} isAnimationActive={false}>
          <ErrorBar
            dataKey="margin"
            direction="x"
            width={5}
            stroke="var(--teal)"
            strokeWidth={2}
            isAnimationActive={false}
          />
        </Scatter>
      </ScatterChart>
    </ResponsiveContainer>
  );
}
