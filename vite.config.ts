import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { readBuildVariant } from './tools/build-variant';
import { nameCssClass } from './tools/css-names';
import { leakyBuild } from './tools/leaky-build';
import { prerenderedPages } from './tools/prerendered-pages';
import { pseudoLanguage } from './tools/pseudo-language';
import { splitLanguage } from './tools/split-language';

const root = fileURLToPath(new URL('.', import.meta.url));
const variant = readBuildVariant();

export default defineConfig(({ command }) => ({
  root,
  appType: 'spa',
  plugins: [
    pseudoLanguage(variant.pseudo),
    splitLanguage(),
    leakyBuild(variant.isLeaky),
    react(),
    prerenderedPages(variant),
  ],
  define: { 'import.meta.env.BOTH_WAYS_PSEUDO': JSON.stringify(variant.pseudo) },
  resolve: {
    alias: {
      '@questions': `${root}questions`,
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
            entryFileNames: 'a/[hash].js',
            chunkFileNames: 'a/[hash].js',
            assetFileNames: 'a/[hash][extname]',
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
  },
}));
