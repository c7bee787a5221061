export interface MarkRow {
  readonly id: string;
  readonly name: string;
  /** Null where there is no figure: the row stays, without a mark. */
  readonly value: number | null;
  /** How far the band reaches either side of the value. */
  readonly margin: number | null;
  /** The figure as it is read. */
  readonly text: string;
  readonly isHollow: boolean;
}

/** Where the mark of a row is placed. */
export const placeOf = ({ value }: MarkRow): number | null => value;

interface MarkProps {
  readonly cx?: number | undefined;
  readonly cy?: number | undefined;
  readonly payload?: MarkRow;
}

/** A circle with its figure above it; hollow where it is too close to call. */
export function CircleMark({ cx, cy, payload }: MarkProps) {
  if (cx === undefined || cy === undefined || payload === undefined || payload.value === null) {
    return null;
  }
  return (
    <g>
      <circle
        cx={cx}
        cy={cy}
        r={7}
        fill={payload.isHollow ? 'var(--paper)' : 'var(--teal)'}
        stroke="var(--teal)"
        strokeWidth={2.5}
      />
      <text x={cx} y={cy - 13} textAnchor="middle" fill="var(--ink)" fontSize={14}>
        {payload.text}
      </text>
    </g>
  );
}
