import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');
const linter = path.join(root, 'node_modules/oxlint/bin/oxlint');

interface LintReport {
  readonly diagnostics: readonly { readonly code: string; readonly filename: string }[];
}

/**
 * Writes some files to a folder of their own, lints them with the configuration of this project,
 * and returns the names of the broken rules for each file.
 */
export function lintTree(files: Readonly<Record<string, string>>): Map<string, Set<string>> {
  const folder = mkdtempSync(path.join(tmpdir(), 'both-ways-lint-'));
  try {
    copyFileSync(path.join(root, '.oxlintrc.json'), path.join(folder, '.oxlintrc.json'));
    copyFileSync(path.join(root, 'tsconfig.json'), path.join(folder, 'tsconfig.json'));
    for (const [file, text] of Object.entries(files)) {
      const target = path.join(folder, file);
      mkdirSync(path.dirname(target), { recursive: true });
      writeFileSync(target, text);
    }
    const run = spawnSync(process.execPath, [linter, '--format=json', '.'], {
      cwd: folder,
      encoding: 'utf8',
    });
    const report = JSON.parse(run.stdout) as LintReport;
    const broken = new Map(Object.keys(files).map((file) => [file, new Set<string>()]));
    for (const { code, filename } of report.diagnostics) {
      broken.get(filename.replaceAll('\\', '/'))?.add(code);
    }
    return broken;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
