import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { addresses } from '@/app/prerender';
import { findHeaders, parseHeadersFile } from '../../tools/headers-file';
import { headerPolicy, metaPolicy } from '../../tools/page-policy';

const rules = parseHeadersFile(readFileSync('public/_headers', 'utf8'));
const pages = addresses.map(({ path, file }) => (file === '404.html' ? '/404.html' : path));

describe('the headers that hosts send', () => {
  it('are the policy of the page itself plus frame-ancestors', () => {
    const withoutFraming = headerPolicy.replace("frame-ancestors 'none'; ", '');
    expect(withoutFraming).not.toBe(headerPolicy);
    expect(withoutFraming).toBe(metaPolicy);
  });

  it.each(pages)('give the page %s the policy and no cache', (path) => {
    const headers = findHeaders(rules, path);
    expect(headers.get('Content-Security-Policy')).toBe(headerPolicy);
    expect(headers.get('Cache-Control')).toBe('no-cache');
  });

  it('keep scripts for a year, without the policy of pages', () => {
    const headers = findHeaders(rules, '/a/x.js');
    expect(headers.get('Cache-Control')).toBe('public, max-age=31536000, immutable');
    expect(headers.has('Content-Security-Policy')).toBe(false);
  });

  it('close every feature but copying and sharing', () => {
    const features = findHeaders(rules, '/a/x.js').get('Permissions-Policy')?.split(', ') ?? [];
    expect(features.length).toBeGreaterThan(20);
    expect(features.filter((feature) => !feature.endsWith('=()'))).toEqual([
      'clipboard-write=(self)',
      'web-share=(self)',
    ]);
  });

  it('are the same on every address otherwise', () => {
    expect(Object.fromEntries(findHeaders(rules, '/a/x.js'))).toMatchObject({
      'Strict-Transport-Security': 'max-age=63072000; includeSubDomains',
      'Referrer-Policy': 'no-referrer',
      'X-Content-Type-Options': 'nosniff',
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Resource-Policy': 'same-origin',
    });
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
