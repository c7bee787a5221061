import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listen } from '../../tools/listen';
import { createStaticServer } from '../../tools/static-server';

const dir = mkdtempSync(path.join(tmpdir(), 'both-ways-serve-'));
const base = '/sub/';
const server = createServerOfFiles();
let origin = '';

function createServerOfFiles() {
  mkdirSync(path.join(dir, 'take'));
  mkdirSync(path.join(dir, 'a'));
  writeFileSync(path.join(dir, 'index.html'), 'start');
  writeFileSync(path.join(dir, 'take/index.html'), 'take');
  writeFileSync(path.join(dir, '404.html'), 'nothing here');
  writeFileSync(path.join(dir, 'a/x.js'), 'run()'.repeat(100));
  writeFileSync(path.join(dir, '_nginx.conf'), 'x');
  writeFileSync(
    path.join(dir, '_headers'),
    '/sub/*\n  X-All: yes\n\n/sub/take/*\n  X-Page: yes\n\n/sub/a/*\n  X-Kept: yes\n\n/sub/404.html\n  X-Missing: yes\n',
  );
  return createStaticServer({ dir, base });
}

const ask = (address: string, init: RequestInit = {}): Promise<Response> =>
  fetch(origin + address, { redirect: 'manual', ...init });

beforeAll(async () => {
  origin = `http://127.0.0.1:${await listen(server, 0)}`;
});

afterAll(() => {
  server.close();
  rmSync(dir, { recursive: true });
});

describe('the server of built files', () => {
  it('answers a page with the headers of its address below the base', async () => {
    const response = await ask('/sub/take/');
    expect(await response.text()).toBe('take');
    expect(response.headers.get('x-all')).toBe('yes');
    expect(response.headers.get('x-page')).toBe('yes');
  });

  it.each([
    ['/sub/take?x=1', '/sub/take/?x=1'],
    ['/sub', '/sub/'],
  ])('sends %s on to %s', async (address, location) => {
    const response = await ask(address);
    expect(response.status).toBe(301);
    expect(response.headers.get('location')).toBe(location);
  });

  it.each([
    '/sub/gone',
    '/sub/a/',
    '/sub/a/gone.js',
    '/',
    '/sub/_headers',
    '/sub/_nginx.conf',
    '/sub/%2e%2e%2fsecret',
    '/sub/%zz',
  ])('answers %s with a real 404 and its page', async (address) => {
    const response = await ask(address);
    expect(response.status).toBe(404);
    expect(await response.text()).toBe('nothing here');
    expect(response.headers.get('x-missing')).toBe('yes');
    expect(response.headers.has('x-kept')).toBe(false);
  });

  it.each(['br', 'gzip'])('packs with %s when asked', async (encoding) => {
    const response = await ask('/sub/a/x.js', { headers: { 'Accept-Encoding': encoding } });
    expect(response.headers.get('content-encoding')).toBe(encoding);
    expect(await response.text()).toBe('run()'.repeat(100));
  });

  it('takes nothing but questions for files', async () => {
    const response = await ask('/sub/', { method: 'POST', body: 'x' });
    expect(response.status).toBe(405);
  });
});
