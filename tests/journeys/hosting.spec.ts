import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { readSums, sumOf } from '../../tools/file-sums';
import { findHeaders, parseHeadersFile } from '../../tools/headers-file';
import { type Answered, ask, type Host, sites, startStatic } from '../support/hosting/host';
import { findNginx, startNginx } from '../support/hosting/nginx';

const nginx = findNginx();
const packed = { headers: { 'Accept-Encoding': 'gzip' } };
const always = [
  'strict-transport-security',
  'referrer-policy',
  'x-content-type-options',
  'cross-origin-opener-policy',
  'cross-origin-resource-policy',
  'permissions-policy',
];
const compared = [...always, 'content-security-policy', 'cache-control', 'location', 'allow'];

/** What two hosts must agree on. */
function pick({ status, headers }: Answered, names: readonly string[]) {
  return { status, ...Object.fromEntries(names.map((name) => [name, headers[name] ?? ''])) };
}

for (const site of Object.values(sites)) {
  test.describe(`the site at ${site.base}, by nginx and by npm start`, () => {
    test.describe.configure({ mode: 'serial' });
    let real: Host & { readonly readLog: () => string };
    let ours: Host;
    const { base, dir } = site;

    test.skip(
      nginx === undefined && process.env['CI'] === undefined,
      'No nginx with gzip_static was found. Install nginx-light.',
    );

    test.beforeAll(async () => {
      if (nginx === undefined) throw new Error('No nginx with gzip_static was found.');
      ours = await startStatic(site);
      real = await startNginx(nginx, site);
    });

    test.afterAll(async () => {
      await Promise.all([ours?.stop(), real?.stop()]);
    });

    const bothAnswer = async (address: string, options: Parameters<typeof ask>[2] = {}) =>
      Promise.all([ask(real, address, options), ask(ours, address, options)]);

    test('every file comes whole, packed, with exactly its headers', async () => {
      const rules = parseHeadersFile(readFileSync(path.join(dir, '_headers'), 'utf8'));
      const sums = readSums(dir);
      const files = [...sums.keys()].filter((file) => !file.startsWith('_'));
      expect(files.length).toBeGreaterThan(100);
      // One list of faults: thousands of single expectations take most of a minute.
      const faults: string[] = [];
      for (const file of files) {
        const address = base + file.replace(/(^|\/)index\.html$/, '$1');
        const hasPolicy = file.endsWith('.html') || file.startsWith('w/') || file === 'sw.js';
        const expected = findHeaders(rules, address);
        const note = (fault: string, isFault: boolean) => {
          if (isFault) faults.push(`${address}: ${fault}`);
        };
        const [nginxSays, weSay] = await bothAnswer(address, packed);
        for (const { status, headers, body } of [nginxSays, weSay]) {
          note(`status ${status}`, status !== 200);
          note('another file', sumOf(body) !== sums.get(file));
          for (const name of always) note(`no ${name}`, headers[name] === undefined);
          for (const [name, value] of expected) {
            const sent = headers[name.toLowerCase()];
            note(`${name}: ${sent}, not ${value}`, sent !== value);
          }
          note('policy', 'content-security-policy' in headers !== hasPolicy);
        }
        for (const name of [...compared, 'content-type', 'content-encoding', 'vary']) {
          const [theirs, own] = [nginxSays.headers[name], weSay.headers[name]];
          note(`${name}: ${theirs} by nginx, ${own} by npm start`, theirs !== own);
        }
      }
      expect(faults).toEqual([]);
    });

    test('scripts are kept for a year, and nothing that is missing is', async () => {
      const script = [...readSums(dir).keys()].find((file) => /^a\/.*\.js$/.test(file));
      const [kept] = await bothAnswer(`${base}${script}`);
      expect(kept.headers['cache-control']).toBe('public, max-age=31536000, immutable');
      const page = readFileSync(path.join(dir, '404.html'));
      for (const missing of [
        'a/gone.js',
        'w/gone.js',
        'gone/',
        'take/gone',
        '_headers',
        '_nginx.conf',
        '_405',
      ]) {
        const [nginxSays, weSay] = await bothAnswer(base + missing);
        for (const { status, headers, body } of [nginxSays, weSay]) {
          expect(status, missing).toBe(404);
          expect(body.equals(page), missing).toBe(true);
          expect(headers['cache-control'], missing).toBe('no-cache');
          expect(headers['content-security-policy'], missing).toContain("frame-ancestors 'none'");
        }
        expect(pick(nginxSays, compared), missing).toEqual(pick(weSay, compared));
      }
    });

    test('an address without its slash leads on, on the same host, with its query', async () => {
      const cases = [
        ['take', 'take/'],
        ['together/here?x=1', 'together/here/?x=1'],
      ] as const;
      for (const [from, to] of cases) {
        const [nginxSays, weSay] = await bothAnswer(base + from);
        expect(nginxSays.status).toBe(301);
        expect(nginxSays.headers['location']).toBe(base + to);
        expect(pick(nginxSays, compared), from).toEqual(pick(weSay, compared));
      }
      if (base === '/') return;
      for (const { status, headers } of await bothAnswer(base.slice(0, -1))) {
        expect(status).toBe(301);
        expect(headers['location']).toBe(base);
      }
    });

    test('HEAD says the same as GET, and other methods are refused', async () => {
      for (const address of [base, `${base}take/`, `${base}gone`]) {
        for (const host of [real, ours]) {
          const [head, get] = [
            await ask(host, address, { method: 'HEAD' }),
            await ask(host, address),
          ];
          expect(pick(head, compared)).toEqual(pick(get, compared));
          expect(head.sent).toHaveLength(0);
        }
      }
      for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) {
        const [nginxSays, weSay] = await bothAnswer(`${base}take/`, { method });
        for (const { status, headers } of [nginxSays, weSay]) {
          expect(status, method).toBe(405);
          expect(headers['allow'], method).toBe('GET, HEAD');
          for (const name of always) expect(headers[name], `${name} of ${method}`).toBeTruthy();
        }
      }
    });

    test('no way leads out of the folder', async () => {
      for (const escape of [
        '../nginx.conf',
        '%2e%2e/nginx.conf',
        '..%2fnginx.conf',
        // These do lie beside the builds.
        '..%2fpackage.json',
        '..%2fmanifest.json',
        '%2e%2e%2f%2e%2e%2f%2e%2e%2fnginx.conf',
        'a/../../../../nginx.conf',
        '%00',
        '%zz',
      ]) {
        for (const host of [real, ours]) {
          const { status, body } = await ask(host, base + escape);
          expect([400, 404], escape).toContain(status);
          expect(body.toString(), escape).not.toContain('master_process');
        }
      }
    });

    test('nginx sends what lies there packed, and answers who has a page already', async () => {
      const robots = await ask(real, `${base}robots.txt`, packed);
      expect(robots.headers['content-encoding']).toBe('gzip');
      expect(robots.headers['content-length'], 'not packed on the way').toBe(
        String(robots.sent.length),
      );
      const page = await ask(real, `${base}take/`, packed);
      expect(page.headers['content-length'], 'packed on the way').toBeUndefined();
      const again = await ask(real, `${base}take/`, {
        headers: { 'If-Modified-Since': page.headers['last-modified'] ?? '' },
      });
      expect(again.status).toBe(304);
      expect(again.headers['content-security-policy']).toBe(
        page.headers['content-security-policy'],
      );
      expect(page.headers['server']).toBe('nginx');
    });

    test('nginx notes nobody’s visits', async () => {
      const marked = { headers: { Referer: 'http://from.example/' } };
      for (const address of ['take/?marked', 'gone?marked', 'take?marked']) {
        await ask(real, base + address, marked);
      }
      expect(real.readLog()).not.toMatch(/marked|take|gone|from\.example/);
      await ask(real, base === '/' ? '/gone' : '/elsewhere?seen');
      if (base !== '/') expect(real.readLog(), 'of other sites it does').toContain('seen');
    });
  });
}
