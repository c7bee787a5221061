import path from 'node:path';
import type { Plugin } from 'vite';
import type { BuildVariant } from './build-variant';

const CURRENT = /CURRENT_BANK = '[^']+'/;

/** Builds the app with another version as the one that it asks, as the author of a version will. */
export function otherQuestions({ currentBank }: Pick<BuildVariant, 'currentBank'>): Plugin {
  let root = '';
  return {
    name: 'both-ways:other-questions',
    enforce: 'pre',
    configResolved(config) {
      root = config.root;
    },
    transform(code, id) {
      const file = path.relative(root, id).replaceAll(path.sep, '/');
      if (currentBank === '' || file !== 'src/domain/bank/current-bank.ts') return null;
      if (!CURRENT.test(code)) throw new Error(`${file} does not name a current bank.`);
      return { code: code.replace(CURRENT, `CURRENT_BANK = '${currentBank}'`), map: null };
    },
  };
}
