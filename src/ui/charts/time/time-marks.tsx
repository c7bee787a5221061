import { DefaultZIndexes, usePlotArea, useXAxisScale, useYAxisScale, ZIndexLayer } from 'recharts';
import { type Box, fitFigures, guessWidth } from './fit-texts';
import { findJoins, isScored, type ScoredPoint, type TimePoint } from './time-point';

interface TimeMarksProps {
  readonly sorted: readonly TimePoint[];
  /** Ends of the scale, which no band may leave. */
  readonly ends: readonly [number, number];
}

interface Mark {
  readonly point: ScoredPoint;
  readonly x: number;
  readonly y: number;
  /** Ends of the band; where it has none, the middle of the circle. */
  readonly top: number;
  readonly bottom: number;
}

const RADIUS = 7;
/** Where marks stand close together. */
const SMALL_RADIUS = 4.5;
const STROKE = 2.5;
const CAP = 5;
const TEXT_HEIGHT = 15;

function pickRadius(marks: readonly Mark[]): number {
  const isClose = marks.some(({ x, y }, at) => {
    const next = marks[at + 1];
    return next !== undefined && Math.hypot(next.x - x, next.y - y) < 2 * RADIUS + 3;
  });
  return isClose ? SMALL_RADIUS : RADIUS;
}

/** The last figure matters most, then the first, then the others from the newest on. */
function byWeight(marks: readonly Mark[]): readonly Mark[] {
  const [first, ...others] = marks;
  const newestFirst = others.toReversed();
  return first === undefined ? [] : [...newestFirst.slice(0, 1), first, ...newestFirst.slice(1)];
}

/** What a mark covers: its circle and its band. */
function boxOf({ x, y, top, bottom }: Mark, edge: number): Box {
  return {
    left: x - edge,
    right: x + edge,
    top: Math.min(top, y - edge),
    bottom: Math.max(bottom, y + edge),
  };
}

/** Above the mark, or else below it, as long as that is not among the days. */
function placesOf({ point, x }: Mark, { top, bottom }: Box, floor: number): readonly Box[] {
  const half = guessWidth(point.text) / 2 + 2;
  const row = (from: number): Box => ({
    left: x - half,
    right: x + half,
    top: from,
    bottom: from + TEXT_HEIGHT,
  });
  return [row(top - TEXT_HEIGHT - 3), row(bottom + 3)].filter((box) => box.bottom <= floor);
}

/** Circles on their bands, and lines between them that touch neither. */
export function TimeMarks({ sorted, ends: [low, high] }: TimeMarksProps) {
  const scaleX = useXAxisScale();
  const scaleY = useYAxisScale();
  const area = usePlotArea();
  if (scaleX === undefined || scaleY === undefined || area === undefined) return null;
  const placeX = (day: number): number => scaleX(day) ?? 0;
  const placeY = (value: number): number => scaleY(Math.min(high, Math.max(low, value))) ?? 0;

  const marks = sorted.filter(isScored).map((point): Mark => {
    const { day, value, margin } = point;
    const reach = margin ?? 0;
    return {
      point,
      x: placeX(day),
      y: placeY(value),
      top: placeY(value + reach),
      bottom: placeY(value - reach),
    };
  });
  const radius = pickRadius(marks);
  const edge = radius + STROKE / 2;
  const floor = area.y + area.height;
  const texts = fitFigures(
    byWeight(marks).map((mark) => ({
      id: mark.point.id,
      places: placesOf(mark, boxOf(mark, edge), floor),
    })),
    marks.map((mark) => boxOf(mark, edge)),
  );

  return (
    <ZIndexLayer zIndex={DefaultZIndexes.scatter}>
      {findJoins(sorted).map(([from, to]) => (
        <Join
          key={`${from.id} ${to.id}`}
          from={[placeX(from.day), placeY(from.value)]}
          to={[placeX(to.day), placeY(to.value)]}
          apart={edge + 3}
        />
      ))}
      {marks.map(({ point, x, y, top, bottom }) => {
        const text = texts.get(point.id);
        return (
          <g key={point.id} data-point={point.id}>
            {point.margin === null ? null : (
              <path
                data-band=""
                d={`M${x - CAP} ${top}h${2 * CAP}m${-CAP} 0V${bottom}m${-CAP} 0h${2 * CAP}`}
                stroke="var(--teal)"
                strokeWidth={1.5}
                fill="none"
              />
            )}
            <circle
              cx={x}
              cy={y}
              r={radius}
              fill={point.isHollow === true ? 'var(--paper)' : 'var(--teal)'}
              stroke="var(--teal)"
              strokeWidth={STROKE}
            />
            {text === undefined ? null : (
              <text
                x={x}
                y={text.bottom - 3}
                textAnchor="middle"
                fill="var(--ink)"
                fontSize={14}
                // Keeps the figure readable where it lies on a line.
                stroke="var(--paper)"
                strokeWidth={4}
                paintOrder="stroke"
              >
                {point.text}
              </text>
            )}
          </g>
        );
      })}
    </ZIndexLayer>
  );
}

interface JoinProps {
  readonly from: readonly [x: number, y: number];
  readonly to: readonly [x: number, y: number];
  /** How far it stays away from either mark. */
  readonly apart: number;
}

function Join({ from: [x1, y1], to: [x2, y2], apart }: JoinProps) {
  const length = Math.hypot(x2 - x1, y2 - y1);
  if (length <= 2 * apart) return null;
  const dx = ((x2 - x1) / length) * apart;
  const dy = ((y2 - y1) / length) * apart;
  return (
    <line
      data-join=""
      x1={x1 + dx}
      y1={y1 + dy}
      x2={x2 - dx}
      y2={y2 - dy}
      stroke="var(--edge)"
      strokeWidth={1.5}
    />
  );
}
