import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { splitLanguage } from './tools/split-language';

const root = fileURLToPath(new URL('.', import.meta.url));
const inBrowser = ['app', 'features', 'platform', 'session', 'ui'].map(
  (folder) => `tests/${folder}/**/*.test.{ts,tsx}`,
);

export default defineConfig({
  root,
  plugins: [splitLanguage(), react()],
  define: { 'import.meta.env.BOTH_WAYS_PSEUDO': JSON.stringify('') },
  resolve: {
    alias: {
      '@questions': `${root}questions`,
      '@': `${root}src`,
    },
  },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: [...inBrowser, 'tests/journeys/**', 'node_modules/**'],
        },
      },
      {
        extends: true,
        test: {
          name: 'jsdom',
          environment: 'jsdom',
          include: inBrowser,
          setupFiles: ['tests/support/dom-setup.ts'],
        },
      },
    ],
  },
});
