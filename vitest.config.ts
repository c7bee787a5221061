import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { splitLanguage } from './tools/split-language';

const root = fileURLToPath(new URL('.', import.meta.url));
const inBrowser = ['app', 'features', 'platform', 'session', 'ui'].map(
  (folder) => `tests/${folder}/**/*.test.{ts,tsx}`,
);
/** Minutes of chance, of processes and of key derivation: `npm test` runs them, `npm run check` not. */
const patient = [
  'tests/cli/{score,compare}-*.test.ts',
  'tests/domain/comparison/{slow-comparer,laws,order-laws}.test.ts',
  'tests/domain/scoring/{slow-scorer,laws,skip-laws,order-laws}.test.ts',
  'tests/domain/patterns/holding-back*.test.ts',
  'tests/domain/exchange/envelope/link-mutants.test.ts',
  'tests/domain/exchange/sessions/{exchange-model,cheating-inviter,session-text}.test.ts',
  'tests/platform/crypto/age-{box,command,work-factor}.test.ts',
];
/** The same, of what needs a page. */
const patientInBrowser = [
  'tests/session/draft/sealed-file.test.ts',
  'tests/session/practice/{backups,clock}.test.ts',
  'tests/session/together/{sealed-part,held-session}.test.ts',
];

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
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: [...inBrowser, ...patient, 'tests/journeys/**', 'node_modules/**'],
        },
      },
      {
        extends: true,
        test: {
          name: 'jsdom',
          environment: 'jsdom',
          include: inBrowser,
          exclude: [...patient, ...patientInBrowser],
          setupFiles: ['tests/support/dom-setup.ts'],
        },
      },
      {
        extends: true,
        test: { name: 'patient', environment: 'node', include: patient },
      },
      {
        extends: true,
        test: {
          name: 'patient-page',
          environment: 'jsdom',
          include: patientInBrowser,
          setupFiles: ['tests/support/dom-setup.ts'],
        },
      },
    ],
  },
});
