import { useChartShape } from './chart-shape';
import { type MarkPlace, type MidlineEnds, MidlineFrame } from './midline-frame';
import { hangAtZero, PairMarks, type PairRow } from './pair-marks';

interface MidlinePairChartProps {
  /** Values from −100 to 100; positive lies toward the start of the line. */
  readonly rows: readonly PairRow[];
  /** How far the too-close band reaches either side of the middle. */
  readonly band: number;
  readonly ends: MidlineEnds;
}

function JoinedMarks(at: MarkPlace<PairRow>) {
  return <PairMarks {...at} ends={[-100, 100]} isJoined />;
}

/** Two views of each row, with a line between them where they lie apart. */
export function MidlinePairChart({ rows, band, ends }: MidlinePairChartProps) {
  const { pairRowHeight } = useChartShape();
  return (
    <MidlineFrame
      rows={rows}
      band={band}
      ends={ends}
      rowHeight={pairRowHeight}
      place={hangAtZero}
      mark={JoinedMarks}
    />
  );
}
