import { DefaultZIndexes, usePlotArea, useYAxisScale, ZIndexLayer } from 'recharts';

interface TooCloseBandProps {
  /** How far it reaches either side of the middle. */
  readonly band: number;
}

/** Shades what is too close to call, from edge to edge: an area of the chart ends at the last day. */
export function TooCloseBand({ band }: TooCloseBandProps) {
  const scale = useYAxisScale();
  const area = usePlotArea();
  if (scale === undefined || area === undefined) return null;
  const top = scale(band) ?? 0;
  const bottom = scale(-band) ?? 0;
  return (
    <ZIndexLayer zIndex={DefaultZIndexes.area}>
      <rect
        data-band="too close"
        x={area.x}
        y={top}
        width={area.width}
        height={bottom - top}
        fill="var(--band)"
      />
    </ZIndexLayer>
  );
}
