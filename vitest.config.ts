import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
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
  'tests/questions/{build-*,next-version,two-versions}.test.ts',
];
/** The same, of what needs a page, or draws many of them. */
const patientInBrowser = [
  'tests/session/draft/sealed-file.test.ts',
  'tests/session/practice/{backups,clock}.test.ts',
  'tests/session/together/{sealed-part,held-session}.test.ts',
  'tests/session/practice/take-responses.test.ts',
  'tests/app/with-about.test.tsx',
  'tests/features/client/client-ending.test.tsx',
  'tests/features/keeping/open-kept.test.tsx',
  'tests/features/method/live-answers.test.tsx',
  'tests/features/couple/our-charts.test.tsx',
  'tests/features/practice/clients/{client-responses,keeping,timeline}.test.tsx',
  'tests/features/practice/couples/*.test.tsx',
  'tests/features/together/{device/look-step,open-step,share/packet-preview}.test.tsx',
];

/**
 * Files that put other modules in the place of the app's, or load these anew. The others share one
 * page and one set of modules for each worker, as starting them took longer than the tests.
 */
const replacing =
  /\bvi\.(?:mock|doMock|resetModules|hoisted|stubEnv)\b|\b(?:openAppTab|startBrowser)\b/;
const alone = readdirSync(`${root}tests`, { recursive: true, encoding: 'utf8' })
  .map((file) => `tests/${file.replaceAll('\\', '/')}`)
  .filter(
    (file) => /\.test\.tsx?$/.test(file) && replacing.test(readFileSync(root + file, 'utf8')),
  );

/** Those that take longest begin first: one of them begun last would run alone for minutes. */
const longest = ['exchange-model', 'slow-comparer', 'compare-many-couples', 'cheating-inviter'];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      const found = longest.findIndex((name) => moduleId.includes(`/${name}.test.`));
      return found === -1 ? longest.length : found;
    };
    const sorted = await super.sort(files);
    return sorted.toSorted((one, other) => rank(one) - rank(other));
  }
}

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
    sequence: { sequencer: LongestFirst },
    globalSetup: 'tests/support/cli/build-cli.ts',
    // No test measures time: a busy machine is no fault of the code.
    testTimeout: 30_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          isolate: false,
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: [...inBrowser, ...alone, ...patient, 'tests/journeys/**', 'node_modules/**'],
        },
      },
      {
        extends: true,
        test: {
          name: 'jsdom',
          environment: 'jsdom',
          isolate: false,
          include: inBrowser,
          exclude: [...patient, ...patientInBrowser, ...alone],
          setupFiles: ['tests/support/dom-setup.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'alone',
          environment: 'jsdom',
          include: alone,
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
