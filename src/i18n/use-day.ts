import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

const DAY_MS = 86_400_000;

/** Writes a calendar day, given as whole days since 1970-01-01, in the language of the page. */
export function useDay(): (day: number) => string {
  const { i18n } = useTranslation();
  return useCallback(
    (day: number) =>
      new Intl.DateTimeFormat(i18n.language, { dateStyle: 'long', timeZone: 'UTC' }).format(
        day * DAY_MS,
      ),
    [i18n.language],
  );
}
