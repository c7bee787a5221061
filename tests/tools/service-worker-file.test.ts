import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import {
  bundledWorkers,
  fillServiceWorker,
  type KeptFile,
  listKeptFiles,
  writeServiceWorker,
} from '../../tools/service-worker-file';

const folder = mkdtempSync(path.join(tmpdir(), 'both-ways-worker-'));
const outDir = path.join(folder, 'site');
const stateDir = path.join(folder, 'state');

function write(dir: string, file: string, text: string): void {
  const full = path.join(dir, file);
  mkdirSync(path.dirname(full), { recursive: true });
  writeFileSync(full, text);
}

const long = 'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq';
const built: Readonly<Record<string, string>> = {
  'index.html': 'abc',
  'take/index.html': '',
  'open/link/index.html': long,
  '404.html': 'abc',
  'a/x1y2z3.js': long,
  'a/x1y2z3.css': '',
  'w/q7.js': 'abc',
  'icons/a.svg': 'abc',
  'my-index.html': '',
  'manifest.webmanifest': long,
};
/** For hosts and robots, or about the build itself. */
const others = [
  '_headers',
  '_nginx.conf',
  '.vite/manifest.json',
  'SHA256SUMS',
  'robots.txt',
  'sbom.json',
  'sw.js',
];

// From FIPS 180-2, and of nothing at all.
const sums = {
  abc: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  '': 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  [long]: '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
};
const integrityOf = (text: keyof typeof sums) =>
  `sha256-${Buffer.from(sums[text] ?? '', 'hex').toString('base64')}`;

beforeEach(() => {
  rmSync(outDir, { recursive: true, force: true });
  for (const [file, text] of Object.entries(built)) write(outDir, file, text);
  for (const file of others) write(outDir, file, 'abc');
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('the files that a browser keeps', () => {
  it('are all but those for hosts, robots and about the build, each in its place', () => {
    expect(listKeptFiles(outDir).map(({ url }) => url)).toEqual([
      '404.html',
      'a/x1y2z3.css',
      'a/x1y2z3.js',
      'icons/a.svg',
      './',
      'manifest.webmanifest',
      'my-index.html',
      'open/link/',
      'take/',
      'w/q7.js',
    ]);
  });

  it('have a revision, the beginning of their sum, unless their name changes with them', () => {
    const revisions = listKeptFiles(outDir).map(({ url, revision }) => [url, revision]);
    expect(Object.fromEntries(revisions)).toEqual({
      './': 'ba7816bf',
      'take/': 'e3b0c442',
      'open/link/': '248d6a61',
      '404.html': 'ba7816bf',
      'a/x1y2z3.js': null,
      'a/x1y2z3.css': null,
      'w/q7.js': null,
      'icons/a.svg': 'ba7816bf',
      'my-index.html': 'e3b0c442',
      'manifest.webmanifest': '248d6a61',
    });
  });

  it('are only accepted as they were built', () => {
    const found = new Map(listKeptFiles(outDir).map(({ url, integrity }) => [url, integrity]));
    expect(found.get('./')).toBe(integrityOf('abc'));
    expect(found.get('take/')).toBe(integrityOf(''));
    expect(found.get('a/x1y2z3.js')).toBe(integrityOf(long));
    expect(found.get('a/x1y2z3.css')).toBe(integrityOf(''));
    // As RFC 4648 writes it, with its padding.
    expect(found.get('w/q7.js')).toBe('sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=');
  });
});

/** A bundle that says no more than what is filled into it. */
const bundle = '[__BUILD_ID__,__BUILT_FILES__]';
const readFilled = (script: string) => JSON.parse(script) as [id: string, files: KeptFile[]];

describe('the worker that the list is filled into', () => {
  it('is named by the list, and holds it as it is', () => {
    const files = listKeptFiles(outDir);
    const [id, filled] = readFilled(fillServiceWorker(bundle, files));
    expect(id).toMatch(/^[0-9a-f]{16}$/);
    expect(filled).toEqual(files);
  });

  it('holds names that would say something to a replacement', () => {
    const files = [{ url: "a/$&$'$1.js", revision: null, integrity: integrityOf('abc') }];
    expect(readFilled(fillServiceWorker(bundle, files))[1]).toEqual(files);
  });

  it.each([
    ['no build', '[__BUILT_FILES__]', '__BUILD_ID__'],
    ['no list', '[__BUILD_ID__]', '__BUILT_FILES__'],
    ['two builds', '[__BUILD_ID__,__BUILD_ID__,__BUILT_FILES__]', '__BUILD_ID__'],
    ['two lists', '[__BUILD_ID__,__BUILT_FILES__,__BUILT_FILES__]', '__BUILT_FILES__'],
  ])('is refused where it has a place for %s', (_, other, name) => {
    expect(() => fillServiceWorker(other, [])).toThrow(`The service worker has no single ${name}.`);
  });
});

describe('the worker of a built folder', () => {
  const kill = 'self.unregister();';
  write(stateDir, `${bundledWorkers.usual}/sw.js`, bundle);
  write(stateDir, `${bundledWorkers.kill}/sw.js`, kill);
  const make = (kind: keyof typeof bundledWorkers) => {
    writeServiceWorker(outDir, stateDir, kind);
    return readFileSync(path.join(outDir, 'sw.js'), 'utf8');
  };

  it('is the same to the byte for the same files, whatever was there', () => {
    const first = make('usual');
    expect(make('usual')).toBe(first);
    write(outDir, 'SHA256SUMS', 'other sums');
    write(outDir, 'robots.txt', 'other words for robots');
    expect(make('usual')).toBe(first);
  });

  it.each(Object.keys(built))('has another name where one byte of %s is another', (file) => {
    const [before, listed] = readFilled(make('usual'));
    write(outDir, file, `${built[file]}!`);
    const [after, changed] = readFilled(make('usual'));
    expect(after).not.toBe(before);
    expect(changed.filter((one, at) => one.integrity !== listed[at]?.integrity)).toHaveLength(1);
  });

  it('has another name where a file has another address', () => {
    const [before] = readFilled(make('usual'));
    rmSync(path.join(outDir, 'icons/a.svg'));
    write(outDir, 'icons/b.svg', 'abc');
    expect(readFilled(make('usual'))[0]).not.toBe(before);
  });

  it('holds no list where it is the one that ends all others', () => {
    expect(make('kill')).toBe(kill);
  });
});
