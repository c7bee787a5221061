import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Only the tests of the pure core: what a mutation run repeats for every mutant. */
export default defineConfig({
  root,
  resolve: { alias: { '@questions': `${root}questions`, '@': `${root}src` } },
  test: {
    environment: 'node',
    include: ['tests/domain/{answers,bank,comparison,patterns,scoring}/**/*.test.ts'],
    setupFiles: ['tests/support/mutation-setup.ts'],
  },
});
