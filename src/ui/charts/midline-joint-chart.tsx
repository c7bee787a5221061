import { type MarkRow, placeOf } from './chart-marks';
import { useChartShape } from './chart-shape';
import { type MarkPlace, type MidlineEnds, MidlineFrame } from './midline-frame';

interface MidlineJointChartProps {
  /** One row; its value from −100 to 100, positive toward the start of the line. */
  readonly row: MarkRow;
  /** How far the too-close band reaches either side of the middle. */
  readonly band: number;
  readonly ends: MidlineEnds;
}

const SIDE = 13;

/** A square in ink: it is of both, and so it has the color of neither. */
function SquareMark({ cx, cy, payload }: MarkPlace<MarkRow>) {
  if (cx === undefined || cy === undefined || payload === undefined || payload.value === null) {
    return null;
  }
  return (
    <g data-view="both">
      <rect
        x={cx - SIDE / 2}
        y={cy - SIDE / 2}
        width={SIDE}
        height={SIDE}
        fill={payload.isHollow ? 'var(--paper)' : 'var(--ink)'}
        stroke="var(--ink)"
        strokeWidth={2.5}
      />
      <text x={cx} y={cy - 13} textAnchor="middle" fill="var(--ink)" fontSize={14}>
        {payload.text}
      </text>
    </g>
  );
}

/** What two views come to when they are taken together. */
export function MidlineJointChart({ row, band, ends }: MidlineJointChartProps) {
  const { rowHeight } = useChartShape();
  return (
    <MidlineFrame
      rows={[row]}
      band={band}
      ends={ends}
      rowHeight={rowHeight}
      place={placeOf}
      mark={SquareMark}
    />
  );
}
