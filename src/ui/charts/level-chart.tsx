import { ErrorBar } from 'recharts';
import { CircleMark, type MarkRow, placeOf } from './chart-marks';
import { useChartShape } from './chart-shape';
import { LevelFrame, type LevelScale } from './level-frame';

interface LevelChartProps extends LevelScale {
  readonly rows: readonly MarkRow[];
}

/** Rows from 0 to 100, each a circle on its band. */
export function LevelChart({ rows, ...scale }: LevelChartProps) {
  const { rowHeight } = useChartShape();
  return (
    <LevelFrame rows={rows} scale={scale} rowHeight={rowHeight} place={placeOf} mark={CircleMark}>
      <ErrorBar
        dataKey="margin"
        direction="x"
        width={5}
        stroke="var(--teal)"
        strokeWidth={2}
        isAnimationActive={false}
      />
    </LevelFrame>
  );
}
