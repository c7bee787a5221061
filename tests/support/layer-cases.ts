export interface LintCase {
  readonly name: string;
  readonly rule: string;
  /** Two files at the same kind of place: one the linter must pass, one it must refuse. */
  readonly clean: readonly [file: string, text: string];
  readonly forbidden: readonly [file: string, text: string];
}

export const importRule = 'eslint(no-restricted-imports)';

/** What each layer may import, and what it may not: every entry is tried as an import. */
const layers: Readonly<Record<string, { may: readonly string[]; mayNot: readonly string[] }>> = {
  domain: {
    may: ['zod', 'zod/mini', './near', '@/domain/other/thing'],
    mayNot: [
      'react',
      'node:fs',
      'papaparse',
      'recharts',
      '../other/thing',
      '@/platform/thing',
      '@/session/thing',
      '@/i18n/thing',
      '@/ui/thing',
      '@/features/thing',
      '@/app/thing',
      '@/cli/thing',
      '@/main',
      'cborg',
    ],
  },
  'domain/exchange': {
    may: ['zod', 'cborg', './near', '@/domain/other/thing', '@/domain/exchange/other/thing'],
    mayNot: [
      'cborg/json',
      'age-encryption',
      '@scure/base',
      'react',
      'node:crypto',
      'recharts',
      '../other/thing',
      '@/platform/thing',
      '@/session/thing',
      '@/i18n/thing',
      '@/ui/thing',
      '@/features/thing',
      '@/app/thing',
      '@/cli/thing',
      '@/main',
    ],
  },
  platform: {
    may: ['@/domain/thing', '@/platform/other/thing', './near'],
    mayNot: [
      '@/session/thing',
      '@/i18n/thing',
      '@/ui/thing',
      '@/features/thing',
      '@/app/thing',
      '@/cli/thing',
      '@/main',
      '../other/thing',
      'node:fs',
      'recharts',
    ],
  },
  session: {
    may: ['@/domain/thing', '@/platform/thing', 'react'],
    mayNot: [
      '@/i18n/thing',
      '@/ui/thing',
      '@/features/thing',
      '@/app/thing',
      '@/cli/thing',
      '@/main',
      '../platform/thing',
      'node:fs',
      'recharts',
    ],
  },
  i18n: {
    may: ['@/domain/thing', 'i18next', './near'],
    mayNot: [
      '@/platform/thing',
      '@/session/thing',
      '@/ui/thing',
      '@/features/thing',
      '@/app/thing',
      '@/cli/thing',
      '@/main',
      '../domain/thing',
      'node:fs',
      'recharts',
    ],
  },
  ui: {
    may: ['@/domain/thing', '@/i18n/thing', 'react'],
    mayNot: [
      '@/platform/thing',
      '@/session/thing',
      '@/features/thing',
      '@/app/thing',
      '@/cli/thing',
      '@/main',
      '../i18n/thing',
      'node:fs',
      'recharts',
      'recharts/es6/thing',
    ],
  },
  'ui/charts': {
    may: ['recharts', '@/i18n/thing'],
    mayNot: [
      '@/platform/thing',
      '@/session/thing',
      '@/features/thing',
      '@/app/thing',
      '@/cli/thing',
    ],
  },
  features: {
    may: [
      '@/domain/thing',
      '@/platform/thing',
      '@/session/thing',
      '@/i18n/thing',
      '@/ui/thing',
      './near',
    ],
    mayNot: [
      '@/features/other/thing',
      '../other/thing',
      '@/app/thing',
      '@/cli/thing',
      '@/main',
      'node:fs',
      'recharts',
    ],
  },
  'features/together': {
    may: [
      '@/domain/thing',
      '@/platform/thing',
      '@/session/thing',
      '@/ui/thing',
      '@/features/together/other/thing',
      './near',
    ],
    mayNot: [
      '@/features/results/thing',
      '@/features/together-not/thing',
      '../other/thing',
      '@/app/thing',
      '@/cli/thing',
      '@/main',
      'node:fs',
      'recharts',
    ],
  },
  'features/practice': {
    may: [
      '@/domain/thing',
      '@/platform/thing',
      '@/session/thing',
      '@/ui/thing',
      '@/features/practice/other/thing',
      './near',
    ],
    mayNot: [
      '@/features/results/thing',
      '@/features/practice-not/thing',
      '../other/thing',
      '@/app/thing',
      '@/cli/thing',
      '@/main',
      'node:fs',
      'recharts',
    ],
  },
  app: {
    may: ['@/features/thing', '@/ui/thing', '@/i18n/thing', '@/session/thing', 'react-dom/server'],
    mayNot: ['@/cli/thing', '@/main', '../features/thing', 'node:fs', 'recharts'],
  },
  cli: {
    may: ['@/domain/thing', '@/cli/other', 'node:fs', 'node:fs/promises', 'papaparse', './near'],
    mayNot: [
      'react',
      'recharts',
      '@/platform/thing',
      '@/session/thing',
      '@/i18n/thing',
      '@/ui/thing',
      '@/features/thing',
      '@/app/thing',
      '../domain/thing',
    ],
  },
};

function importsOf(specifiers: readonly string[]): string {
  const names = specifiers.map((_, index) => `thing${index}`);
  const lines = specifiers.map(
    (specifier, index) => `import { ${names[index]} } from '${specifier}';`,
  );
  return `${lines.join('\n')}\nexport const used = [${names.join(', ')}];\n`;
}

export const importCases: readonly LintCase[] = Object.entries(layers).flatMap(
  ([layer, { may, mayNot }]) =>
    mayNot.map((specifier, index): LintCase => ({
      name: `${layer} may not import ${specifier}`,
      rule: importRule,
      clean: [`src/${layer}/part/clean.ts`, importsOf(may)],
      forbidden: [`src/${layer}/part/forbidden-${index}.ts`, importsOf([specifier])],
    })),
);
