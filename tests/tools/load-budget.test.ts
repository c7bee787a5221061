import { describe, expect, it } from 'vitest';
import { findFirstScripts, findPackages, readStyleAddresses } from '../../tools/load-budget';

const manifest = {
  'index.html': { file: 'a/entry.js', isEntry: true, imports: ['_shared.js'] },
  '_shared.js': { file: 'a/shared.js' },
  'src/page.tsx': { file: 'a/page.js', imports: ['index.html', '_form.js'] },
  '_form.js': { file: 'a/form.js' },
  'src/late.tsx': { file: 'a/late.js' },
};
const chunkModules = {
  'a/entry.js': ['src/main.tsx'],
  'a/shared.js': ['node_modules/react/index.js'],
  'a/page.js': ['src/page.tsx'],
  'a/form.js': ['src/form.tsx', 'node_modules/zod/v4/core/core.js'],
  'a/late.js': ['src/late.tsx', 'node_modules/recharts/es6/index.js'],
};

describe('the budget', () => {
  it('counts the entry, the named files, and all that they import, once', () => {
    const scripts = findFirstScripts(manifest, chunkModules, ['src/page.tsx', 'src/form.tsx']);
    expect(scripts.toSorted()).toEqual(['a/entry.js', 'a/form.js', 'a/page.js', 'a/shared.js']);
  });

  it('refuses a list with a file that is not in the build', () => {
    expect(() => findFirstScripts(manifest, chunkModules, ['src/gone.tsx'])).toThrow(
      'src/gone.tsx',
    );
  });

  it('sees a package that is loaded too early, and not one that is loaded later', () => {
    const scripts = findFirstScripts(manifest, chunkModules, ['src/page.tsx']);
    expect(findPackages(chunkModules, scripts, ['recharts', 'zod'])).toEqual(['zod in a/form.js']);
  });

  it('reads the styles of a page', () => {
    const html =
      '<link rel="icon" href="/i.svg"><link rel="stylesheet" crossorigin href="/a/x.css">';
    expect(readStyleAddresses(html)).toEqual(['/a/x.css']);
  });
});
