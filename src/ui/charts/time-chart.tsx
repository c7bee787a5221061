import { ReferenceLine } from 'recharts';
import type { LevelScale } from './level-frame';
import type { MidlineEnds } from './midline-frame';
import { countRows } from './time/fit-texts';
import { DAY_ROW_PX, TimeDays } from './time/time-days';
import { TimeFrame } from './time/time-frame';
import { TimeMarks } from './time/time-marks';

import { byDay, type TimePoint } from './time/time-point';
import { TooCloseBand } from './time/too-close-band';

/** From 0 to 100 with the lines between the words, or from −100 to 100 around "shared". */
export type TimeScale =
  | ({ readonly look: 'level' } & LevelScale)
  | {
      readonly look: 'midline';
      /** How far the too-close band reaches either side of the middle. */
      readonly band: number;
      /** The first end is where positive values lie; here that is the top. */
      readonly ends: MidlineEnds;
    };

interface TimeChartProps {
  readonly points: readonly TimePoint[];
  readonly scale: TimeScale;
  /** First and last day of the line, where several charts share one; else those of the points. */
  readonly days?: readonly [first: number, last: number];
  readonly describeDay: (day: number) => string;
}

/** One figure over the days: a circle on its band for each, in the direction of the page. */
export function TimeChart({ points, scale, days, describeDay }: TimeChartProps) {
  const sorted = byDay(points);
  const firstDay = sorted[0]?.day;
  const lastDay = sorted.at(-1)?.day;
  if (firstDay === undefined || lastDay === undefined) return null;
  const line = days ?? ([firstDay, lastDay] as const);
  const written = [...line, ...sorted.map(({ day }) => day)];
  const ends = scale.look === 'level' ? ([0, 100] as const) : ([-100, 100] as const);
  return (
    <TimeFrame
      days={line}
      ends={ends}
      words={wordsOf(scale)}
      dayRowsPx={8 + DAY_ROW_PX * countRows(line, describeDay)}
    >
      {linesOf(scale)}
      <TimeMarks sorted={sorted} ends={ends} />
      <TimeDays days={written} describeDay={describeDay} />
    </TimeFrame>
  );
}

function wordsOf(scale: TimeScale) {
  if (scale.look === 'midline') {
    return scale.ends.map((text, at) => ({ percent: at * 50, text }));
  }
  const [low, high] = scale.lines;
  const middles = [low / 2, (low + high) / 2, (high + 100) / 2];
  return scale.words.map((text, at) => ({ percent: 100 - (middles[at] ?? 0), text }));
}

function linesOf(scale: TimeScale) {
  if (scale.look === 'midline') {
    return (
      <>
        <TooCloseBand band={scale.band} />
        <ReferenceLine y={0} stroke="var(--ink)" strokeWidth={1.5} />
      </>
    );
  }
  return scale.lines.map((at) => (
    <ReferenceLine key={at} y={at} stroke="var(--edge)" strokeDasharray="3 4" />
  ));
}
