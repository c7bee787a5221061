import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

export interface KeptFile {
  readonly url: string;
  /** Null where the name of the file changes with what is in it. */
  readonly revision: string | null;
  readonly integrity: string;
}

export const serviceWorkerFile = 'sw.js';

/** Not kept for use without a connection: for hosts and robots, or about the build itself. */
const notKept = new Set([serviceWorkerFile, 'SHA256SUMS', 'robots.txt', 'sbom.json']);
const namedByContent = /^[aw]\//;
const revisionLength = 8;
const buildIdLength = 16;

function digest(content: Buffer | string, encoding: 'base64' | 'hex'): string {
  return createHash('sha256').update(content).digest(encoding);
}

/** Every file of a built folder that a browser keeps, in the order of their names there. */
export function listKeptFiles(outDir: string): KeptFile[] {
  return readdirSync(outDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      path.relative(outDir, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'),
    )
    .filter((file) => !notKept.has(file) && !/^[._]/.test(file))
    .toSorted()
    .map((file) => {
      const content = readFileSync(path.join(outDir, file));
      return {
        url: file.replace(/(^|\/)index\.html$/, '$1') || './',
        revision: namedByContent.test(file)
          ? null
          : digest(content, 'hex').slice(0, revisionLength),
        integrity: `sha256-${digest(content, 'base64')}`,
      };
    });
}

function fillOnce(script: string, name: string, value: unknown): string {
  const parts = script.split(name);
  if (parts.length !== 2) throw new Error(`The service worker has no single ${name}.`);
  return parts.join(JSON.stringify(value));
}

/**
 * Fills the list of files into the bundled service worker. The build is named by the list, so two
 * builds of the same files are the same to the byte, and one changed byte makes another build.
 */
export function fillServiceWorker(bundled: string, files: readonly KeptFile[]): string {
  const id = digest(JSON.stringify(files), 'hex').slice(0, buildIdLength);
  return fillOnce(fillOnce(bundled, '__BUILD_ID__', id), '__BUILT_FILES__', files);
}

/** Where the build leaves the two workers, before the list of files is known. */
export const bundledWorkers = { usual: 'service-worker', kill: 'kill-switch' } as const;

/** Writes the service worker of a built folder: the usual one, or the one that ends all others. */
export function writeServiceWorker(
  outDir: string,
  stateDir: string,
  kind: keyof typeof bundledWorkers,
): void {
  const bundled = readFileSync(
    path.join(stateDir, bundledWorkers[kind], serviceWorkerFile),
    'utf8',
  );
  const script = kind === 'kill' ? bundled : fillServiceWorker(bundled, listKeptFiles(outDir));
  writeFileSync(path.join(outDir, serviceWorkerFile), script);
}
