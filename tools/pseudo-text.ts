import type { PseudoLanguage } from './build-variant';

type JsonValue = string | number | boolean | null | JsonValue[] | { [key: string]: JsonValue };

const untouchedKeys = new Set([
  'dir',
  'href',
  'id',
  'language',
  'locale',
  'status',
  'translation',
  'url',
  'version',
]);

/** Addresses, `{{placeholders}}`, `$t(other keys)` and `<0>tags</0>` are for the program, not the reader. */
const address = /^(?:https?|tel|mailto|sms):/;
const codeParts = /(\{\{[^}]*\}\}|\$t\([^)]*\)|<\/?[\w-]+\s*\/?>)/;

const accents = new Map(
  [...'AaBbCcDdEeFfGgHhIiJjKkLlMmNnOoPpQqRrSsTtUuVvWwXxYyZz'].map((letter, index) => [
    letter,
    [...'ÅåƁƀÇçÐðÉéƑƒĜĝĤĥÎîĴĵĶķĻļṀɱÑñÖöÞþǪǫŔŕŠšŢţÛûṼṽŴŵẊẋÝýŽž'][index] ?? letter,
  ]),
);

const rightToLeftOverride = '\u202e';
const endOfOverride = '\u202c';
const growth = 0.3;

function mapReadableParts(text: string, change: (part: string) => string): string {
  return text
    .split(codeParts)
    .map((part, index) => (index % 2 === 1 || part.trim() === '' ? part : change(part)))
    .join('');
}

function accentText(text: string): string {
  const accented = mapReadableParts(text, (part) =>
    [...part].map((letter) => accents.get(letter) ?? letter).join(''),
  );
  const padding = '·'.repeat(Math.ceil(text.length * growth));
  return `⟦${accented}${padding}⟧`;
}

function mirrorText(text: string): string {
  return mapReadableParts(text, (part) =>
    part.replace(/\S(?:.*\S)?/s, (words) => `${rightToLeftOverride}${words}${endOfOverride}`),
  );
}

/** Turns one English text into the pseudo-language, leaving what the program reads as it is. */
export function pseudoText(text: string, pseudo: PseudoLanguage): string {
  if (pseudo === '' || text === '' || address.test(text)) return text;
  return pseudo === 'accents' ? accentText(text) : mirrorText(text);
}

/** Turns every text of a language file into the pseudo-language. */
export function pseudoTexts(value: JsonValue, pseudo: PseudoLanguage): JsonValue {
  if (typeof value === 'string') return pseudoText(value, pseudo);
  if (Array.isArray(value)) return value.map((entry) => pseudoTexts(entry, pseudo));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, entry]) => [
      key,
      untouchedKeys.has(key) ? entry : pseudoTexts(entry, pseudo),
    ]),
  );
}
