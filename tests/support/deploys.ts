import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readBuildVariant } from '../../tools/build-variant';
import { writeServiceWorker } from '../../tools/service-worker-file';

const { outDir, stateDir } = readBuildVariant({});
const text = /\.(?:js|css|html)$/;
const named = /([\w-]+)(\.(?:js|css))/g;

function listFiles(dir: string): string[] {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
}

/** A copy of a build in a folder of its own. Returns the folder. */
export function copyBuild(built: string = outDir): string {
  const dir = mkdtempSync(path.join(tmpdir(), 'both-ways-deploys-'));
  cpSync(built, dir, { recursive: true });
  return dir;
}

/**
 * Turns a copy of the build into the build of another day: every script and style has another name,
 * wherever it is named, and each page says which day it is of.
 */
function changeBuild(dir: string, day: number): void {
  const files = listFiles(dir);
  const names = new Set(
    files
      .filter((file) => /^[aw]\//.test(path.relative(dir, file)))
      .map((file) => path.basename(file).replace(/\..*$/, '')),
  );
  const rename = (words: string) =>
    words.replace(named, (all, name: string, ending: string) =>
      names.has(name) ? `${name}-${day}${ending}` : all,
    );
  let renamed = 0;
  for (const file of files.filter((known) => text.test(known))) {
    const changed = rename(readFileSync(file, 'utf8'));
    writeFileSync(file, changed.replace('<html ', `<html data-day="${day}" `));
    const name = path.join(path.dirname(file), rename(path.basename(file)));
    if (name === file) continue;
    renameSync(file, name);
    renamed += 1;
  }
  if (renamed < names.size) throw new Error(`${names.size - renamed} files kept their names.`);
  writeServiceWorker(dir, stateDir, 'usual');
}

export type Upload = 'whole' | 'pages first';

/** Puts the build of another day in place of what a folder holds. */
export function deploy(dir: string, day: number, upload: Upload = 'whole'): void {
  const next = copyBuild();
  changeBuild(next, day);
  if (upload === 'whole') {
    for (const entry of readdirSync(dir)) rmSync(path.join(dir, entry), { recursive: true });
  } else {
    // The upload has not come as far as the scripts and styles.
    for (const folder of ['a', 'w']) rmSync(path.join(next, folder), { recursive: true });
  }
  cpSync(next, dir, { recursive: true });
  rmSync(next, { recursive: true });
}

/** Puts the worker in place that removes the earlier ones and itself. */
export function deployKillSwitch(dir: string): void {
  writeServiceWorker(dir, stateDir, 'kill');
}
