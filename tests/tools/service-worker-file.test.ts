import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import {
  fillServiceWorker,
  listKeptFiles,
  writeServiceWorker,
} from '../../tools/service-worker-file';

const root = mkdtempSync(path.join(tmpdir(), 'both-ways-worker-'));
const outDir = path.join(root, 'site');
const stateDir = path.join(root, 'state');
const BUNDLE = 'const files = __BUILT_FILES__; const id = __BUILD_ID__;';

function put(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [file, content] of Object.entries(files)) {
    const target = path.join(folder, file);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, content);
  }
}

const hashOf = (content: string, encoding: 'hex' | 'base64') =>
  createHash('sha256').update(content).digest(encoding);
const written = () => readFileSync(path.join(outDir, 'sw.js'), 'utf8');

beforeEach(() => {
  rmSync(root, { recursive: true, force: true });
  put(outDir, {
    'index.html': 'start',
    'take/index.html': 'questions',
    '404.html': 'none',
    'a/abcdefg.js': 'script',
    'w/hijklmn.js': 'worker',
    'manifest.webmanifest': '{}',
    // Not for a browser that has no line.
    _headers: 'h',
    '.hidden': 'h',
    'sw.js': 'the worker before',
    SHA256SUMS: 's',
    'robots.txt': 'r',
    'sbom.json': 'b',
  });
  put(stateDir, { 'service-worker/sw.js': BUNDLE, 'kill-switch/sw.js': 'leave();' });
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe('the files that a browser keeps', () => {
  it('are those of the site, by their addresses, and none for hosts and robots', () => {
    expect(listKeptFiles(outDir).map(({ url }) => url)).toEqual([
      '404.html',
      'a/abcdefg.js',
      './',
      'manifest.webmanifest',
      'take/',
      'w/hijklmn.js',
    ]);
  });

  it('have a revision where their name says nothing of what is in them', () => {
    const revisions = Object.fromEntries(
      listKeptFiles(outDir).map(({ url, revision }) => [url, revision]),
    );
    expect(revisions['a/abcdefg.js']).toBeNull();
    expect(revisions['w/hijklmn.js']).toBeNull();
    expect(revisions['take/']).toBe(hashOf('questions', 'hex').slice(0, 8));
    expect(revisions['./']).not.toBe(revisions['take/']);
  });

  it('are each to be just what the build wrote', () => {
    const [missing] = listKeptFiles(outDir);
    expect(missing?.integrity).toBe(`sha256-${hashOf('none', 'base64')}`);
  });
});

describe('the service worker of a build', () => {
  it('holds the list of files, and is the same for the same files', () => {
    writeServiceWorker(outDir, stateDir, 'usual');
    const first = written();
    expect(first).toContain(JSON.stringify(listKeptFiles(outDir)));
    expect(first).toMatch(/const id = "[0-9a-f]{16}";$/);
    writeServiceWorker(outDir, stateDir, 'usual');
    expect(written()).toBe(first);
  });

  it('is another where one letter of one file is, and has another name', () => {
    const nameOf = () => /const id = "(\w+)"/.exec(written())?.[1];
    writeServiceWorker(outDir, stateDir, 'usual');
    const first = nameOf();
    put(outDir, { 'take/index.html': 'questionz' });
    writeServiceWorker(outDir, stateDir, 'usual');
    expect(nameOf()).not.toBe(first);
  });

  it.each([
    ['no place for the list', 'const id = __BUILD_ID__;'],
    ['two places for the name', `${BUNDLE} __BUILD_ID__`],
  ])('is not made of a bundle with %s', (_, bundle) => {
    expect(() => fillServiceWorker(bundle, [])).toThrow('no single __');
  });

  it('that ends all others is written as it was bundled', () => {
    writeServiceWorker(outDir, stateDir, 'kill');
    expect(written()).toBe('leave();');
  });
});
