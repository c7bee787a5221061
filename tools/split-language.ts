import type { Plugin } from 'vite';

/** What is read before and while answering; everything else is told with the result. */
const askingKeys = new Set([
  'locale',
  'translation',
  'status',
  'stem',
  'labels',
  'before',
  'sides',
  'parts',
  'items',
]);

const languagePart = /\/\d+\.\d+\.\d+\/[a-zA-Z-]+\.json\?(asking|telling)$/;

/** The part of a language file that a half of the visit needs. Both together are the whole file. */
export function pickLanguagePart(
  language: Readonly<Record<string, unknown>>,
  part: 'asking' | 'telling',
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(language).filter(([key]) => askingKeys.has(key) === (part === 'asking')),
  );
}

/**
 * Serves a frozen language file in two halves, `en.json?asking` and `en.json?telling`, so that the
 * texts of the result are not on the way to the first question. The file itself stays one.
 */
export function splitLanguage(): Plugin {
  return {
    name: 'both-ways:split-language',
    enforce: 'pre',
    transform(code, id) {
      const part = languagePart.exec(id)?.[1];
      if (part !== 'asking' && part !== 'telling') return null;
      const language = JSON.parse(code) as Record<string, unknown>;
      const picked = JSON.stringify(pickLanguagePart(language, part));
      // With a query it is no JSON file any more for what comes next.
      return { code: `export default ${picked};`, moduleType: 'js', map: null };
    },
  };
}
