import { brotliCompressSync, gzipSync } from 'node:zlib';
import { collectFiles, type ChunkModules, type Manifest } from './build-record';

export interface PackedSize {
  readonly name: string;
  readonly gzipBytes: number;
  readonly brotliBytes: number;
}

export function measure(name: string, content: Buffer): PackedSize {
  return {
    name,
    gzipBytes: gzipSync(content).length,
    brotliBytes: brotliCompressSync(content).length,
  };
}

/**
 * The scripts that are loaded when the first question stands on the screen: those of the entry,
 * those that hold one of the given source files, and everything that these import.
 * @throws when a source file is in no script, because then the list is wrong.
 */
export function findFirstScripts(
  manifest: Manifest,
  chunkModules: ChunkModules,
  sources: readonly string[],
): string[] {
  const entries = Object.keys(manifest).filter((key) => manifest[key]?.isEntry === true);
  const keys = sources.map((source) => {
    const file = Object.keys(chunkModules).find((name) => chunkModules[name]?.includes(source));
    const key = Object.keys(manifest).find((name) => manifest[name]?.file === file);
    if (key === undefined) throw new Error(`No script of the build holds ${source}.`);
    return key;
  });
  return [...collectFiles(manifest, [...entries, ...keys]).scripts];
}

/** The scripts of a list that hold code of one of the given packages. */
export function findPackages(
  chunkModules: ChunkModules,
  scripts: readonly string[],
  packages: readonly string[],
): string[] {
  return scripts.flatMap((script) =>
    packages
      .filter((name) =>
        chunkModules[script]?.some((module) => module.includes(`node_modules/${name}/`)),
      )
      .map((name) => `${name} in ${script}`),
  );
}

/** Addresses of the styles that a page asks for. */
export function readStyleAddresses(html: string): string[] {
  return [...html.matchAll(/<link rel="stylesheet"[^>]*href="([^"]+)"/g)].map(
    (match) => match[1] ?? '',
  );
}
