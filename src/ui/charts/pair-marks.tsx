import { useXAxisScale } from 'recharts';
import type { MarkPlace } from './midline-frame';

/** One person's mark in a row. */
export interface PairPoint {
  readonly value: number;
  /** How far the band reaches either side of the value; null where none is drawn. */
  readonly margin: number | null;
  /** The figure as it is read. */
  readonly text: string;
  readonly isHollow: boolean;
}

export interface PairRow {
  readonly id: string;
  readonly name: string;
  /** Null where there is no figure: the row stays, without this mark. */
  readonly a: PairPoint | null;
  readonly b: PairPoint | null;
}

/** A row hangs at 0; its two marks find their own places. */
export const hangAtZero = (): number => 0;

/** How far above and below the middle of its row each of the two marks lies. */
const LANE = 10;

const colors = { a: 'var(--teal)', b: 'var(--plum)' } as const;

interface ShapeProps {
  readonly x: number;
  readonly y: number;
  readonly isHollow: boolean;
}

/** The first person's mark. */
export function CircleShape({ x, y, isHollow }: ShapeProps) {
  const fill = isHollow ? 'var(--paper)' : colors.a;
  return <circle cx={x} cy={y} r={7} fill={fill} stroke={colors.a} strokeWidth={2.5} />;
}

/** The second person's mark: another shape, so that color never speaks alone. */
export function DiamondShape({ x, y, isHollow }: ShapeProps) {
  return (
    <path
      d={`M${x} ${y - 9}L${x + 9} ${y}L${x} ${y + 9}L${x - 9} ${y}Z`}
      fill={isHollow ? 'var(--paper)' : colors.b}
      stroke={colors.b}
      strokeWidth={2.5}
      strokeLinejoin="round"
    />
  );
}

interface LaneProps {
  readonly who: 'a' | 'b';
  readonly point: PairPoint;
  readonly y: number;
  readonly place: (value: number) => number;
}

function Lane({ who, point, y, place }: LaneProps) {
  const { value, margin, text, isHollow } = point;
  const Shape = who === 'a' ? CircleShape : DiamondShape;
  return (
    <g data-view={who}>
      {margin === null ? null : (
        <line
          x1={place(value - margin)}
          x2={place(value + margin)}
          y1={y}
          y2={y}
          stroke={colors[who]}
          strokeWidth={2}
        />
      )}
      <Shape x={place(value)} y={y} isHollow={isHollow} />
      <text
        x={place(value)}
        y={who === 'a' ? y - 12 : y + 24}
        textAnchor="middle"
        fill="var(--ink)"
        fontSize={14}
        // Keeps the figure readable where it lies on a line.
        stroke="var(--paper)"
        strokeWidth={4}
        paintOrder="stroke"
      >
        {text}
      </text>
    </g>
  );
}

interface PairMarksProps extends MarkPlace<PairRow> {
  /** Ends of the line, which no band may leave. */
  readonly ends: readonly [number, number];
  readonly isJoined: boolean;
}

/** Both views in one row: the first above, the second below, each on its band. */
export function PairMarks({ cy, payload, ends: [low, high], isJoined }: PairMarksProps) {
  const scale = useXAxisScale();
  if (cy === undefined || payload === undefined || scale === undefined) return null;
  const place = (value: number): number => scale(Math.min(high, Math.max(low, value))) ?? 0;
  const { id, a, b } = payload;
  return (
    <g data-row={id}>
      {isJoined && a !== null && b !== null ? (
        <line
          x1={place(a.value)}
          x2={place(b.value)}
          y1={cy - LANE}
          y2={cy + LANE}
          stroke="var(--edge)"
          strokeWidth={2}
        />
      ) : null}
      {a === null ? null : <Lane who="a" point={a} y={cy - LANE} place={place} />}
      {b === null ? null : <Lane who="b" point={b} y={cy + LANE} place={place} />}
    </g>
  );
}
