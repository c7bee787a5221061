import { describe, expect, it } from 'vitest';
import { addresses } from '@/app/prerender';
import {
  findBase,
  findHeaders,
  type HeaderRule,
  parseHeadersFile,
  writeHeadersFile,
} from '../../tools/headers-file';
import { headerPolicy, metaPolicy } from '../../tools/page-policy';
import { planHeaders } from '../../tools/site-headers';

const files = [
  ...addresses.map(({ file }) => file),
  'a/x.js',
  'w/x.js',
  'icons/x.png',
  'icon.svg',
  'manifest.webmanifest',
  'sw.js',
  '_headers',
];
const rulesAt = (base: string): HeaderRule[] =>
  parseHeadersFile(writeHeadersFile(planHeaders(base, files)));
const keptForAYear = 'public, max-age=31536000, immutable';

describe('the policies of pages', () => {
  it('in the headers are those in the page plus frame-ancestors', () => {
    const withoutFraming = headerPolicy.replace("frame-ancestors 'none'; ", '');
    expect(withoutFraming).not.toBe(headerPolicy);
    expect(withoutFraming).toBe(metaPolicy);
  });
});

describe.each(['/', '/both/ways/'])('the headers that hosts send at %s', (base) => {
  const rules = rulesAt(base);
  const headersOf = (file: string) => findHeaders(rules, base + file);

  it.each(addresses.map(({ file }) => file))('give %s the policy and no cache', (file) => {
    for (const address of [file, file.replace(/index\.html$/, '')]) {
      expect(headersOf(address).get('Content-Security-Policy')).toBe(headerPolicy);
      expect(headersOf(address).get('Cache-Control')).toBe('no-cache');
    }
  });

  it('keep scripts for a year, without the policy of pages', () => {
    const headers = headersOf('a/x.js');
    expect(headers.get('Cache-Control')).toBe(keptForAYear);
    expect(headers.has('Content-Security-Policy')).toBe(false);
  });

  it.each(['icon.svg', 'icons/x.png', 'manifest.webmanifest'])(
    'ask about %s each time, and send it no policy',
    (file) => {
      expect(headersOf(file).get('Cache-Control')).toBe('no-cache');
      expect(headersOf(file).has('Content-Security-Policy')).toBe(false);
    },
  );

  it.each([
    ['w/x.js', "'none'", keptForAYear],
    ['sw.js', "'self'", 'no-cache'],
  ])('let %s run our scripts and connect to %s alone', (file, connect, cache) => {
    expect(headersOf(file).get('Content-Security-Policy')).toBe(
      `default-src 'none'; script-src 'self'; connect-src ${connect}; require-trusted-types-for 'script'; trusted-types 'none'`,
    );
    expect(headersOf(file).get('Cache-Control')).toBe(cache);
  });

  it('close every feature but copying and sharing', () => {
    const features = headersOf('a/x.js').get('Permissions-Policy')?.split(', ') ?? [];
    expect(features.length).toBeGreaterThan(20);
    expect(features.filter((feature) => !feature.endsWith('=()'))).toEqual([
      'clipboard-write=(self)',
      'web-share=(self)',
    ]);
  });

  it('are the same on every address otherwise, and on none outside', () => {
    expect(Object.fromEntries(headersOf('a/x.js'))).toMatchObject({
      'Strict-Transport-Security': 'max-age=63072000; includeSubDomains',
      'Referrer-Policy': 'no-referrer',
      'X-Content-Type-Options': 'nosniff',
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Resource-Policy': 'same-origin',
    });
    expect(findBase(rules)).toBe(base);
    if (base !== '/') expect(findHeaders(rules, '/elsewhere/').size).toBe(0);
  });

  it('name the files for hosts nowhere', () => {
    expect(rules.filter(({ pattern }) => pattern.includes('_'))).toEqual([]);
  });
});

describe('the plan of headers', () => {
  it.each(['./', 'sub/', '/sub', 'https://example.org/sub/'])('refuses the base %s', (base) => {
    expect(() => planHeaders(base, files)).toThrow('--base');
  });

  it.each([
    ['take', 'take/x.json'],
    ['a', 'a/index.html'],
  ])('refuses a folder with pages and other files: %s', (folder, file) => {
    expect(() => planHeaders('/', [...files, file])).toThrow(`The folder ${folder}`);
  });
});

describe('the reader of the headers file', () => {
  it('joins a header that two rules name, as hosts do', () => {
    const two = parseHeadersFile('# note\n/*\n  X: a\n\n/p/*\n  X: b\n');
    expect(findHeaders(two, '/p/q').get('X')).toBe('a, b');
    expect(findHeaders(two, '/q').get('X')).toBe('a');
  });

  it('refuses a line that is no header', () => {
    expect(() => parseHeadersFile('/*\n  nonsense\n')).toThrow('_headers:2');
  });
});
