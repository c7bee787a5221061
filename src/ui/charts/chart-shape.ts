import { useCallback, useSyncExternalStore } from 'react';
import { readPageLanguage } from '@/i18n/page-language';

const NARROW = '(width < 42rem)';
const PRINT = 'print';

/** Fits an A4 or Letter page; a chart measured on a narrow screen would stay narrow on paper. */
const PRINTED_WIDTH = 640;

function useMedia(query: string): boolean {
  const onChange = useCallback(
    (listener: () => void) => {
      const media = window.matchMedia(query);
      media.addEventListener('change', listener);
      return () => media.removeEventListener('change', listener);
    },
    [query],
  );
  return useSyncExternalStore(onChange, () => window.matchMedia(query).matches);
}

export interface ChartShape {
  readonly isRtl: boolean;
  readonly width: number | '100%';
  /** Room for row names of one or two words, and of a few words, in CSS pixels. */
  readonly nameWidth: number;
  readonly longNameWidth: number;
  readonly rowHeight: number;
  /** Of rows with two marks, one above the other. */
  readonly pairRowHeight: number;
}

/** How wide and in which direction charts are drawn. */
export function useChartShape(): ChartShape {
  const isPrinted = useMedia(PRINT);
  const isNarrow = useMedia(NARROW) && !isPrinted;
  return {
    isRtl: readPageLanguage().dir === 'rtl',
    width: isPrinted ? PRINTED_WIDTH : '100%',
    nameWidth: isNarrow ? 82 : 128,
    longNameWidth: isNarrow ? 124 : 216,
    rowHeight: isNarrow ? 60 : 52,
    pairRowHeight: 82,
  };
}

/** How row names are written. */
export const nameTick = { fill: 'var(--ink)', fontSize: 14.5 } as const;

export const quietTick = { fill: 'var(--ink-soft)', fontSize: 14 } as const;
