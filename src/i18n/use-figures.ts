import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

export interface Figures {
  /** Rounded to a whole number: what is read on the screen. */
  readonly whole: (value: number) => string;
  /** Rounded to one decimal: tables and arithmetic. */
  readonly tenth: (value: number) => string;
  /** Rounded to two decimals: what is held against a line such as 1.96. */
  readonly hundredth: (value: number) => string;
}

/** Rounds and writes figures in the language of the page. Figures are rounded nowhere else. */
export function useFigures(): Figures {
  const { i18n } = useTranslation();
  return useMemo(() => {
    const whole = new Intl.NumberFormat(i18n.language, {
      maximumFractionDigits: 0,
      signDisplay: 'negative',
    });
    const tenth = new Intl.NumberFormat(i18n.language, {
      maximumFractionDigits: 1,
      signDisplay: 'negative',
    });
    const hundredth = new Intl.NumberFormat(i18n.language, {
      maximumFractionDigits: 2,
      signDisplay: 'negative',
    });
    return {
      whole: (value) => whole.format(value),
      tenth: (value) => tenth.format(value),
      hundredth: (value) => hundredth.format(value),
    };
  }, [i18n.language]);
}
