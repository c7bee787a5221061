import path from 'node:path';
import type { Plugin } from 'vite';
import type { PseudoLanguage } from './build-variant';
import { pseudoTexts } from './pseudo-text';

const languageFile = /^(?:src\/i18n\/locales\/en\/[^/]+|questions\/[^/]+\/en)\.json$/;

/** Builds the site in a pseudo-language, to see untranslated, cut and mirrored text. */
export function pseudoLanguage(pseudo: PseudoLanguage): Plugin {
  let root = '';
  return {
    name: 'both-ways:pseudo-language',
    enforce: 'pre',
    configResolved(config) {
      root = config.root;
    },
    transform(code, id) {
      const file = path.relative(root, id.replace(/[?#].*$/, '')).replaceAll(path.sep, '/');
      if (pseudo === '' || !languageFile.test(file)) return null;
      return { code: JSON.stringify(pseudoTexts(JSON.parse(code), pseudo)), map: null };
    },
  };
}
