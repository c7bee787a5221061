import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { readBuildVariant } from '../../../tools/build-variant';

const ROOT = resolve(import.meta.dirname, '../../..');

export interface OtherBuild {
  /** The site, ready to be served. */
  readonly dir: string;
  /** The source files of each script, by its name in the site. */
  readonly scripts: Readonly<Record<string, readonly string[]>>;
}

/**
 * Really builds the app with other questions: every version of a folder, one of which is the one that
 * new answers are given on. It takes some ten seconds. Builds of two versions stand side by side; of
 * one version, the last stays.
 *
 * @param questions a folder as `copyQuestions` makes it, with versions as `publishNext` makes them
 * @param currentBank the version to ask
 */
export async function buildWith(questions: string, currentBank: string): Promise<OtherBuild> {
  const env = {
    ...process.env,
    NODE_ENV: 'production',
    BOTH_WAYS_QUESTIONS: questions,
    BOTH_WAYS_CURRENT_BANK: currentBank,
  };
  const vite = join(ROOT, 'node_modules/vite/bin/vite.js');
  await promisify(execFile)(process.execPath, [vite, 'build'], { cwd: ROOT, env });
  const { outDir, stateDir } = readBuildVariant(env);
  const modules = readFileSync(join(ROOT, stateDir, 'chunk-modules.json'), 'utf8');
  return { dir: join(ROOT, outDir), scripts: JSON.parse(modules) as OtherBuild['scripts'] };
}
