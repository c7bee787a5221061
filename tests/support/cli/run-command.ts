import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { BUILT_CLI } from './build-cli';

export const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

export interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

function run(
  file: string,
  args: readonly string[],
  cwd: string,
  env: NodeJS.ProcessEnv,
): Promise<Outcome> {
  return new Promise((resolve) => {
    const options = { cwd, env, maxBuffer: 1e9 };
    execFile(file, args, options, (error, stdout, stderr) => {
      const code = error === null ? 0 : typeof error.code === 'number' ? error.code : -1;
      resolve({ code, stdout, stderr });
    });
  });
}

// A test run that npm started would hand its own folder on to the command under test.
function cleanEnv(): NodeJS.ProcessEnv {
  const { INIT_CWD: _, ...env } = process.env;
  return env;
}

/** Runs a command as a person would, through npm, from any folder. */
export function runNpm(script: string, args: readonly string[], cwd = ROOT): Promise<Outcome> {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  return run(npm, ['--prefix', ROOT, 'run', '-s', script, '--', ...args], cwd, cleanEnv());
}

interface CliOptions {
  /** The folder that the command is called from. */
  readonly from?: string;
  readonly env?: NodeJS.ProcessEnv;
  /** Where its memory is measured: the sources are run, with these loaded before them. */
  readonly asSource?: { readonly preload: readonly string[] };
}

/**
 * Runs a file of src/cli as its npm script does, without the time that npm takes to start: put into
 * one file before the tests, unless the sources themselves are asked for.
 */
export function runCli(
  file: string,
  args: readonly string[],
  { from = ROOT, env = {}, asSource }: CliOptions = {},
): Promise<Outcome> {
  const program =
    asSource === undefined
      ? [`${BUILT_CLI}/${file.replace(/\.ts$/, '.mjs')}`]
      : [
          ...['tsx', ...asSource.preload].flatMap((module) => ['--import', module]),
          `src/cli/${file}`,
        ];
  return run(process.execPath, [...program, ...args], ROOT, {
    ...cleanEnv(),
    INIT_CWD: from,
    ...env,
  });
}

/**
 * An empty folder that is gone after the test.
 *
 * @param atEnd that of the test itself, where tests run at the same time
 */
export function makeFolder(atEnd: (remove: () => void) => void = onTestFinished): string {
  const folder = mkdtempSync(join(tmpdir(), 'both-ways-'));
  atEnd(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
