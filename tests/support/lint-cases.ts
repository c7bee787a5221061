import { importCases, importRule, type LintCase } from './layer-cases';
function bannedCases(
  place: string,
  rule: string,
  clean: string,
  forbidden: Readonly<Record<string, string>>,
): LintCase[] {
  const slug = rule.replace(/[^a-z]+/g, '-');
  return Object.entries(forbidden).map(([what, text], index): LintCase => ({
    name: `${place} may not have ${what}`,
    rule,
    clean: [`${place}/${slug}clean.tsx`, clean],
    forbidden: [`${place}/${slug}${index}.tsx`, text],
  }));
}

const ambient = [
  'Date',
  'performance',
  'console',
  'window',
  'document',
  'localStorage',
  'sessionStorage',
  'indexedDB',
  'navigator',
  'location',
  'crypto',
  'fetch',
  'setTimeout',
  'process',
  'globalThis',
];

const sinkRule = 'eslint(no-restricted-properties)';

export const lintCases: readonly LintCase[] = [
  ...importCases,
  ...bannedCases(
    'src/features/part',
    importRule,
    "export const load = () => import('@/ui/thing');\n",
    {
      'a late import of the app': "export const load = () => import('@/app/thing');\n",
      'a re-export of another feature': "export { thing } from '@/features/other/thing';\n",
      'a type of another feature': "export type { Thing } from '@/features/other/thing';\n",
    },
  ),
  ...bannedCases(
    'src/domain/part',
    'eslint(no-restricted-globals)',
    'export const now = (clock: () => number) => clock();\n',
    Object.fromEntries(ambient.map((name) => [name, `export const ambient = () => ${name};\n`])),
  ),
  ...bannedCases('src/domain/part', sinkRule, 'export const one = Math.min(1, 2);\n', {
    'Math.random': 'export const chance = Math.random();\n',
  }),
  ...bannedCases(
    'src/ui/part',
    sinkRule,
    "export const set = (element: Element) => { element.textContent = 'x'; };\n",
    Object.fromEntries([
      ...['innerHTML', 'outerHTML', 'srcdoc'].map((sink) => [
        sink,
        `export const set = (element: Record<string, string>) => { element.${sink} = 'x'; };\n`,
      ]),
      [
        'insertAdjacentHTML',
        "export const set = (e: Element) => e.insertAdjacentHTML('beforeend', 'x');\n",
      ],
      ['document.write', "export const set = () => document.write('x');\n"],
    ]),
  ),
  ...bannedCases('src/ui/part', 'react(no-danger)', 'export const A = () => <p>x</p>;\n', {
    dangerouslySetInnerHTML:
      "export const A = () => <p dangerouslySetInnerHTML={{ __html: 'x' }} />;\n",
  }),
  ...bannedCases('src/ui/part', 'react(forbid-dom-props)', 'export const A = () => <p>x</p>;\n', {
    srcDoc: 'export const A = () => <iframe title="x" srcDoc="x" />;\n',
  }),
  ...bannedCases('src/ui/part', 'eslint(no-eval)', 'export const run = (f: () => void) => f();\n', {
    eval: 'export const run = (text: string) => eval(text);\n',
  }),
  ...bannedCases(
    'src/ui/part',
    'eslint(no-new-func)',
    'export const run = (f: () => void) => f();\n',
    {
      'new Function': 'export const run = (text: string) => new Function(text);\n',
    },
  ),
  ...bannedCases(
    'src/ui/part',
    'eslint(no-implied-eval)',
    'export const run = (f: () => void) => setTimeout(f, 1);\n',
    {
      'a timer with text': "export const run = () => setTimeout('x()', 1);\n",
    },
  ),
  ...bannedCases('src/features/part', 'eslint(no-console)', 'export const say = () => "x";\n', {
    console: 'export const say = () => console.log("x");\n',
  }),
  ...bannedCases('src/features/part', 'import(no-default-export)', 'export const a = 1;\n', {
    'a default export': 'const a = 1;\nexport default a;\n',
  }),
  ...bannedCases(
    'src/features/part',
    'typescript(no-explicit-any)',
    'export const a: unknown = 1;\n',
    {
      any: 'export const a: any = 1;\n',
    },
  ),
  ...bannedCases('src/features/part', 'eslint(max-lines)', 'export const a = 1;\n', {
    'more than 300 lines': Array.from({ length: 301 }, (_, n) => `export const a${n} = 1;`).join(
      '\n',
    ),
  }),
  ...bannedCases('src/features/part', 'oxc(no-barrel-file)', 'export const a = 1;\n', {
    'a barrel': "export * from './near';\nexport * from './far';\n",
  }),
  {
    name: 'file names are kebab-case',
    rule: 'unicorn(filename-case)',
    clean: ['src/ui/part/some-name.ts', 'export const a = 1;\n'],
    forbidden: ['src/ui/part/SomeName.ts', 'export const a = 1;\n'],
  },
  {
    name: 'files may not import in a circle',
    rule: 'import(no-cycle)',
    clean: [
      'src/session/circle/alone.ts',
      "import { b } from './second';\nexport const c = () => b;\n",
    ],
    forbidden: [
      'src/session/circle/first.ts',
      "import { b } from './second';\nexport const a = () => b;\n",
    ],
  },
];

/** The other half of the circle. */
export const companions = {
  'src/session/circle/second.ts': "import { a } from './first';\nexport const b = () => a;\n",
};
