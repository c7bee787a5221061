import { describe, expect, it } from 'vitest';
import { companions, lintCases } from './support/lint-cases';
import { lintTree } from './support/lint-tree';
import { existsInRepository, listMarkdownFiles, readMarkdownNames } from './support/markdown-names';
import { findSinks, hasVagueName, listFiles, readSource } from './support/source-scan';

const code = /\.(?:[cm]?[jt]sx?|css)$/;
const maxLines = 300;

describe('the linter', () => {
  const broken = lintTree({
    ...companions,
    ...Object.fromEntries(lintCases.flatMap(({ clean, forbidden }) => [clean, forbidden])),
  });

  it.each(lintCases)('passes the clean file and refuses the other: $name', (lintCase) => {
    expect([...(broken.get(lintCase.clean[0]) ?? ['not linted'])]).toEqual([]);
    expect([...(broken.get(lintCase.forbidden[0]) ?? [])]).toContain(lintCase.rule);
  });
});

describe('the sources', () => {
  const files = listFiles('src', 'tests', 'tools');

  it('have no file of code over 300 lines', () => {
    const long = files
      .filter((file) => code.test(file))
      .filter((file) => readSource(file).trimEnd().split('\n').length > maxLines);
    expect(long).toEqual([]);
  });

  it('have names that say what is inside', () => {
    expect(files.filter(hasVagueName)).toEqual([]);
    expect(['src/ui/utils/a.ts', 'src/ui/types.ts', 'src/ui/index.ts'].every(hasVagueName)).toBe(
      true,
    );
  });

  it('turn no text into markup or code', () => {
    const found = listFiles('src')
      .filter((file) => code.test(file))
      .flatMap((file) => findSinks(readSource(file)).map((sink) => `${file}: ${sink}`));
    expect(found).toEqual([]);
  });

  it.each([
    '<p dangerouslySetInnerHTML={x} />',
    'element.innerHTML = x',
    "element['outerHTML'] = x",
    'element.insertAdjacentHTML(x)',
    'window.document.write(x)',
    "document['write'](x)",
    "frame.setAttribute('srcdoc', x)",
    'window.eval(x)',
    'new Function(x)',
    "link.href = 'javascript:x'",
  ])('would be caught with %s', (source) => {
    expect(findSinks(source)).not.toEqual([]);
    expect(findSinks('element.textContent = evaluate(x)')).toEqual([]);
  });
});

describe('the Markdown', () => {
  const { scripts } = JSON.parse(readSource('package.json')) as { scripts: Record<string, string> };
  const builtin = ['start', 'test'];

  const findWrong = (file: string, text: string): string[] => {
    const names = readMarkdownNames(text);
    return [
      ...names.paths.filter((quoted) => !existsInRepository(quoted, file)),
      ...names.scripts.filter((name) => !(name in scripts)),
    ];
  };

  it('quotes only paths and scripts that exist', () => {
    const files = listMarkdownFiles();
    expect(files.flatMap((file) => findWrong(file, readSource(file)))).toEqual([]);
    if (files.includes('README.md')) {
      const { paths, scripts: quoted } = readMarkdownNames(readSource('README.md'));
      expect(paths.length + quoted.length).toBeGreaterThan(0);
    }
  });

  it('would be caught with a wrong path or script', () => {
    const text =
      'See `src/gone/file.ts`, [this](docs/gone.md), `npm run gone` and `npm run -s lost`.';
    expect(findWrong('README.md', text)).toEqual([
      'src/gone/file.ts',
      'docs/gone.md',
      'gone',
      'lost',
    ]);
    expect(findWrong('README.md', 'See `src/main.tsx`, `npm ci` and `npm test`.')).toEqual([]);
    expect(builtin.every((name) => name in scripts)).toBe(true);
  });
});
