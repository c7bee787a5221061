import { useSyncExternalStore } from 'react';
import { readPageLanguage } from '@/i18n/page-language';

const NARROW = '(width < 42rem)';

function onWidthChange(listener: () => void): () => void {
  const query = window.matchMedia(NARROW);
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}

export interface ChartShape {
  readonly isRtl: boolean;
  /** Room for row names of one or two words, and of a few words, in CSS pixels. */
  readonly nameWidth: number;
  readonly longNameWidth: number;
  readonly rowHeight: number;
}

/** How wide and in which direction charts are drawn. */
export function useChartShape(): ChartShape {
  const isNarrow = useSyncExternalStore(onWidthChange, () => window.matchMedia(NARROW).matches);
  return {
    isRtl: readPageLanguage().dir === 'rtl',
    nameWidth: isNarrow ? 82 : 128,
    longNameWidth: isNarrow ? 124 : 216,
    rowHeight: isNarrow ? 60 : 52,
  };
}

/** How row names are written. */
export const nameTick = { fill: 'var(--ink)', fontSize: 14.5 } as const;

export const quietTick = { fill: 'var(--ink-soft)', fontSize: 14 } as const;
