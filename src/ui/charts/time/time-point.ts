/** One figure on one day. */
export interface TimePoint {
  readonly id: string;
  /** Whole days since 1970-01-01. */
  readonly day: number;
  /** Null where there is no figure: the day stays, without a mark, and no line crosses it. */
  readonly value: number | null;
  /** How far the band reaches either side of the value. */
  readonly margin: number | null;
  /** The figure as it is read. */
  readonly text: string;
  /** Of another series, such as another form: drawn open, and joined to its own kind only. */
  readonly isHollow?: boolean;
}

export interface ScoredPoint extends TimePoint {
  readonly value: number;
}

export function isScored(point: TimePoint): point is ScoredPoint {
  return point.value !== null;
}

export const byDay = (points: readonly TimePoint[]): readonly TimePoint[] =>
  points.toSorted((one, other) => one.day - other.day);

/** Which marks a line joins: neighbors in time of one series, with no missing figure between. */
export function findJoins(
  sorted: readonly TimePoint[],
): readonly (readonly [ScoredPoint, ScoredPoint])[] {
  return [false, true].flatMap((isHollow) => {
    const series = sorted.filter((point) => (point.isHollow ?? false) === isHollow);
    return series.flatMap((point, at) => {
      const next = series[at + 1];
      return next !== undefined && isScored(point) && isScored(next)
        ? [[point, next] as const]
        : [];
    });
  });
}
