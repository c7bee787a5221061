import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type EnvironmentOptions } from 'vite';
import { readBuildVariant } from './tools/build-variant';
import { nameCssClass } from './tools/css-names';
import { hostingFiles } from './tools/hosting-files';
import { leakyBuild } from './tools/leaky-build';
import { otherQuestions } from './tools/other-questions';
import { prerenderedPages } from './tools/prerendered-pages';
import { pseudoLanguage } from './tools/pseudo-language';
import { bundledWorkers, serviceWorkerFile } from './tools/service-worker-file';
import { splitLanguage } from './tools/split-language';

const root = fileURLToPath(new URL('.', import.meta.url));
const variant = readBuildVariant();

/** A script in one file for a service worker, to be completed when every other file is written. */
const bundleWorker = (name: string): EnvironmentOptions => ({
  consumer: 'client',
  build: {
    outDir: `${variant.stateDir}/${name}`,
    emptyOutDir: true,
    copyPublicDir: false,
    modulePreload: false,
    rolldownOptions: {
      input: `src/service-worker/${name}.ts`,
      output: { format: 'iife', entryFileNames: serviceWorkerFile },
    },
  },
});

/** What every page needs, in one file: a file for each costs more than what is in it. */
const onEveryPage =
  /\/src\/(?:app\/base-path|i18n\/(?:load-namespaces|page-language)|platform\/page\/(?:entries|link-arrival|parting|tabs|today)|platform\/storage\/(?:invite|tab-draft|turn)|ui\/layout\/(?:button|lazy-part|leave-now|page-dialog|page-frame|prose|ways-out|wordmark))\.(?:module\.css|tsx?)$/;

export default defineConfig(({ command }) => ({
  root,
  appType: 'spa',
  plugins: [
    pseudoLanguage(variant.pseudo),
    splitLanguage(),
    leakyBuild(variant.isLeaky),
    otherQuestions(variant),
    react(),
    prerenderedPages(variant),
    hostingFiles(variant),
  ],
  define: { 'import.meta.env.BOTH_WAYS_PSEUDO': JSON.stringify(variant.pseudo) },
  resolve: {
    alias: {
      '@questions': variant.questions === '' ? `${root}questions` : variant.questions,
      '@': `${root}src`,
    },
  },
  css:
    command === 'build'
      ? { modules: { generateScopedName: (name, file) => nameCssClass(root, file, name) } }
      : {},
  build: { target: 'baseline-widely-available' },
  worker: {
    format: 'es',
    rolldownOptions: {
      // A folder of its own, so that hosts can send workers their own policy.
      output: { entryFileNames: 'w/[hash].js', chunkFileNames: 'w/[hash].js' },
    },
  },
  builder: {},
  environments: {
    client: {
      build: {
        outDir: variant.outDir,
        emptyOutDir: true,
        manifest: true,
        // The policy allows no data: addresses.
        assetsInlineLimit: 0,
        modulePreload: { polyfill: false },
        rolldownOptions: {
          output: {
            entryFileNames: 'a/[hash:7].js',
            chunkFileNames: 'a/[hash:7].js',
            assetFileNames: 'a/[hash:7][extname]',
            codeSplitting: {
              groups: [
                { name: 'every-page', test: onEveryPage, includeDependenciesRecursively: false },
              ],
            },
          },
        },
      },
    },
    ssr: {
      build: {
        outDir: `${variant.stateDir}/prerender`,
        emptyOutDir: true,
        copyPublicDir: false,
        rolldownOptions: {
          input: 'src/app/prerender.tsx',
          output: { entryFileNames: '[name].js' },
        },
      },
    },
    serviceWorker: bundleWorker(bundledWorkers.usual),
    killSwitch: bundleWorker(bundledWorkers.kill),
  },
}));
