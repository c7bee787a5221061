import { DefaultZIndexes, usePlotArea, useXAxisScale, ZIndexLayer } from 'recharts';
import { quietTick } from '@/ui/charts/chart-shape';
import { fitDays } from './fit-texts';

interface TimeDaysProps {
  readonly days: readonly number[];
  readonly describeDay: (day: number) => string;
}

export const DAY_ROW_PX = 18;

/** Below the line a stroke for each day, and as many written out as have room. */
export function TimeDays({ days, describeDay }: TimeDaysProps) {
  const scale = useXAxisScale();
  const area = usePlotArea();
  if (scale === undefined || area === undefined) return null;
  const placeOf = (day: number): number => scale(day) ?? 0;
  const { x: from, y, width, height } = area;
  const base = y + height;
  const texts = fitDays({ days, describeDay, placeOf, from, to: from + width });
  return (
    <ZIndexLayer zIndex={DefaultZIndexes.axis}>
      {[...new Set(days)].map((day) => (
        <line
          key={day}
          data-day={day}
          x1={placeOf(day)}
          x2={placeOf(day)}
          y1={base}
          y2={base + 5}
          stroke="var(--edge)"
        />
      ))}
      {texts.map(({ day, text, middle, row }) => (
        <text
          key={day}
          x={middle}
          y={base + 20 + row * DAY_ROW_PX}
          textAnchor="middle"
          {...quietTick}
        >
          {text}
        </text>
      ))}
    </ZIndexLayer>
  );
}
