import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

const DAY_MS = 86_400_000;

/** One for each language: making one takes longer than writing a hundred days with it. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(language: string): Intl.DateTimeFormat {
  const known = formats.get(language);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' });
  formats.set(language, made);
  return made;
}

/** Writes a calendar day, given as whole days since 1970-01-01, in the language of the page. */
export function useDay(): (day: number) => string {
  const { i18n } = useTranslation();
  return useCallback(
    (day: number) => formatOf(i18n.language).format(day * DAY_MS),
    [i18n.language],
  );
}
