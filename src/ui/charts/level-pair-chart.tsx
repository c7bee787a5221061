import { useChartShape } from './chart-shape';
import { LevelFrame, type LevelScale } from './level-frame';
import type { MarkPlace } from './midline-frame';
import { hangAtZero, PairMarks, type PairRow } from './pair-marks';

interface LevelPairChartProps extends LevelScale {
  readonly rows: readonly PairRow[];
}

function BandedMarks(at: MarkPlace<PairRow>) {
  return <PairMarks {...at} ends={[0, 100]} isJoined={false} />;
}

/** Rows from 0 to 100, each with both people's marks on their bands, one above the other. */
export function LevelPairChart({ rows, ...scale }: LevelPairChartProps) {
  const { pairRowHeight } = useChartShape();
  return (
    <LevelFrame
      rows={rows}
      scale={scale}
      rowHeight={pairRowHeight}
      place={hangAtZero}
      mark={BandedMarks}
    />
  );
}
