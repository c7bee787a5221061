import { readFileSync } from 'node:fs';
import path from 'node:path';

/** One entry of the bundler's manifest: a source file, or a shared chunk, and what it became. */
export interface ManifestEntry {
  readonly file: string;
  readonly src?: string;
  readonly isEntry?: boolean;
  readonly imports?: readonly string[];
  readonly css?: readonly string[];
}

export type Manifest = Readonly<Record<string, ManifestEntry>>;

/** Which source files each script was made of, by the name of the script. */
export type ChunkModules = Readonly<Record<string, readonly string[]>>;

export const manifestFile = 'manifest.json';
export const chunkModulesFile = 'chunk-modules.json';

export function readManifest(stateDir: string): Manifest {
  return JSON.parse(readFileSync(path.join(stateDir, manifestFile), 'utf8')) as Manifest;
}

export function readChunkModules(stateDir: string): ChunkModules {
  return JSON.parse(readFileSync(path.join(stateDir, chunkModulesFile), 'utf8')) as ChunkModules;
}

/** Follows the static imports of some manifest keys and collects every script and style file. */
export function collectFiles(
  manifest: Manifest,
  keys: readonly string[],
): { readonly scripts: readonly string[]; readonly styles: readonly string[] } {
  const scripts = new Set<string>();
  const styles = new Set<string>();
  const seen = new Set<string>();
  const visit = (key: string): void => {
    if (seen.has(key)) return;
    seen.add(key);
    const entry = manifest[key];
    if (entry === undefined) throw new Error(`The manifest has no "${key}".`);
    for (const imported of entry.imports ?? []) visit(imported);
    for (const style of entry.css ?? []) styles.add(style);
    scripts.add(entry.file);
  };
  for (const key of keys) visit(key);
  return { scripts: [...scripts], styles: [...styles] };
}
