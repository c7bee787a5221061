import { existsSync } from 'node:fs';
import path from 'node:path';
import { listFiles, root } from './source-scan';

export interface MarkdownNames {
  readonly paths: readonly string[];
  readonly scripts: readonly string[];
}

const builtin = new Set(['ci', 'install', 'i']);
const topLevelFolder = /^(?:\.ci|docs|public|questions|src|tests|tools)\//;
const namedFile = /^[\w.-]+\.(?:json|html|md|mjs|sh|ts|tsx|ya?ml)$/;

/** The Markdown files whose quotations must be true; those not written yet are left out. */
export function listMarkdownFiles(): string[] {
  return [
    ...['README.md', 'CONTRIBUTING.md'].filter((file) => existsSync(path.join(root, file))),
    ...listFiles('docs').filter((file) => file.endsWith('.md')),
  ];
}

/** The repository paths and the npm scripts that a Markdown text quotes as code or links to. */
export function readMarkdownNames(text: string): MarkdownNames {
  const quotes = [...text.matchAll(/`([^`\n]+)`/g)].map((match) => match[1] ?? '');
  const links = [...text.matchAll(/\]\((?!https?:|mailto:|#)([^)\s#]+)[^)]*\)/g)].map(
    (match) => match[1] ?? '',
  );
  const scripts = [...text.matchAll(/\bnpm (?:run )?(?:-s )?(?:run )?(?:-s )?([a-z][\w:-]*)/g)]
    .map((match) => match[1] ?? '')
    .filter((name) => !builtin.has(name));
  const paths = quotes.filter(
    (quote) => !/[\s*<>{}…]/.test(quote) && (topLevelFolder.test(quote) || namedFile.test(quote)),
  );
  return { paths: [...paths, ...links], scripts };
}

/** Whether a quoted path exists, seen from the root or from the folder of the Markdown file. */
export function existsInRepository(quoted: string, markdownFile: string): boolean {
  const clean = quoted.replace(/:\d+$/, '');
  return [root, path.join(root, path.dirname(markdownFile))].some((folder) =>
    existsSync(path.join(folder, clean)),
  );
}
