import { expect, it } from 'vitest';
import help from '@/i18n/locales/en/help.json';
import privacy from '@/i18n/locales/en/privacy.json';
import { measureReadingGrade } from '@/cli/banks/reading-grade';

/** Headings and labels are no sentences; a full stop keeps them from running into the next text. */
function joinTexts(value: unknown): string {
  if (typeof value === 'string') return /[.?!]$/.test(value) ? value : `${value}.`;
  return typeof value === 'object' && value !== null
    ? Object.values(value)
        .map((part) => joinTexts(part))
        .join('\n')
    : '';
}

it('the privacy page reads at eighth grade or below', () => {
  expect(measureReadingGrade(joinTexts(privacy))).toBeLessThanOrEqual(8);
});

it('the help page reads at eighth grade or below, names of services and the fixed line aside', () => {
  const { lines, fixed: _fixed, ...texts } = help;
  const notes = Object.values(lines).map((line) => line.note);
  expect(measureReadingGrade(joinTexts({ ...texts, notes }))).toBeLessThanOrEqual(8);
});
