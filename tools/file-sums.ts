import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

export const sumsFile = 'SHA256SUMS';

/** All files below a folder, by their paths with slashes, in the order of their bytes. */
export function listBuiltFiles(dir: string): string[] {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(dir, path.join(entry.parentPath, entry.name)))
    .map((file) => file.replaceAll(path.sep, '/'))
    .toSorted();
}

export function sumOf(content: Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}

/** What `sha256sum -c` reads: the sum of every file but the list itself. */
export function writeSums(dir: string): string {
  return listBuiltFiles(dir)
    .filter((file) => file !== sumsFile)
    .map((file) => `${sumOf(readFileSync(path.join(dir, file)))}  ${file}\n`)
    .join('');
}

/** The sums of a built folder by path. */
export function readSums(dir: string): Map<string, string> {
  const text = readFileSync(path.join(dir, sumsFile), 'utf8');
  return new Map(
    text
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => {
        const [, sum, file] = /^([0-9a-f]{64}) {2}(.+)$/.exec(line) ?? [];
        if (sum === undefined || file === undefined) throw new Error(`${sumsFile}: ${line}`);
        return [file, sum] as const;
      }),
  );
}

type Sums = ReadonlyMap<string, string>;

/** Names the files that are in one list only, or have another sum in the other. */
export function compareSums(first: Sums, second: Sums): string[] {
  return [...new Set([...first.keys(), ...second.keys()])]
    .filter((file) => first.get(file) !== second.get(file))
    .toSorted();
}
