import { CircleMark, type MarkRow, placeOf } from './chart-marks';
import { useChartShape } from './chart-shape';
import { type MidlineEnds, MidlineFrame } from './midline-frame';

interface MidlineChartProps {
  /** Values from −100 to 100; positive lies toward the start of the line. */
  readonly rows: readonly MarkRow[];
  /** How far the too-close band reaches either side of the middle. */
  readonly band: number;
  readonly ends: MidlineEnds;
}

/** One view: a circle for each row. */
export function MidlineChart({ rows, band, ends }: MidlineChartProps) {
  const { rowHeight } = useChartShape();
  return (
    <MidlineFrame
      rows={rows}
      band={band}
      ends={ends}
      rowHeight={rowHeight}
      place={placeOf}
      mark={CircleMark}
    />
  );
}
