import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

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

/** Runs a file of src/cli as its npm script does, without the time that npm takes to start. */
export function runCli(
  file: string,
  args: readonly string[],
  { from = ROOT, preload = [] as readonly string[], env = {} as NodeJS.ProcessEnv } = {},
): Promise<Outcome> {
  const imports = ['tsx', ...preload].flatMap((module) => ['--import', module]);
  return run(process.execPath, [...imports, `src/cli/${file}`, ...args], ROOT, {
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
