import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeHeadersFile } from '../../tools/headers-file';
import { planHeaders } from '../../tools/site-headers';

const dir = mkdtempSync(path.join(tmpdir(), 'both-ways-site-'));
const files = ['index.html', '404.html', 'take/index.html', 'w/0.js', 'a/0.js'];
const PATIENT_MS = 60_000;
let stop: () => void = () => undefined;
let address = '';

/** Starts the server as `npm run serve` does, on a free port, and waits for its address. */
async function startServer(): Promise<string> {
  const server = spawn(
    process.execPath,
    ['--import', 'tsx', 'tools/serve.ts', '--dir', dir, '--port', '0'],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  stop = () => server.kill();
  for await (const line of createInterface(server.stdout)) {
    const found = /http:\S+/.exec(line)?.[0];
    if (found !== undefined) return found;
  }
  throw new Error('the server ended without an address');
}

beforeAll(async () => {
  for (const folder of ['take', 'w', 'a']) mkdirSync(path.join(dir, folder));
  for (const file of files) writeFileSync(path.join(dir, file), 'run()');
  writeFileSync(path.join(dir, '_headers'), writeHeadersFile(planHeaders('/', files)));
  address = await startServer();
}, PATIENT_MS);
afterAll(() => {
  stop();
  rmSync(dir, { recursive: true });
});

const headersOf = async (file: string) => (await fetch(address + file)).headers;
const directives = (headers: Headers) =>
  (headers.get('Content-Security-Policy') ?? '').split('; ').toSorted();

describe('what the server sends with a worker', () => {
  it('is a policy of its own: it runs our scripts, and can reach nobody', async () => {
    expect(directives(await headersOf('w/0.js'))).toEqual([
      "connect-src 'none'",
      "default-src 'none'",
      "require-trusted-types-for 'script'",
      "script-src 'self'",
      "trusted-types 'none'",
    ]);
  });

  it('is kept for a year like every script, and no other script has a policy', async () => {
    for (const file of ['w/0.js', 'a/0.js']) {
      const headers = await headersOf(file);
      expect(headers.get('Cache-Control')).toBe('public, max-age=31536000, immutable');
      expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
      expect(headers.get('Content-Type')).toMatch(/^text\/javascript/);
    }
    expect((await headersOf('a/0.js')).has('Content-Security-Policy')).toBe(false);
  });

  it('is not what pages get, which may start a worker from here alone', async () => {
    const page = directives(await headersOf('take/'));
    expect(page).toEqual(expect.arrayContaining(["worker-src 'self'", "connect-src 'none'"]));
    expect(page).toContain('trusted-types both-ways');
  });

  it('does not come with a worker that is not there, which is a 404 for now only', async () => {
    const response = await fetch(`${address}w/gone.js`);
    expect(response.status).toBe(404);
    expect(response.headers.get('Cache-Control')).toBe('no-cache');
  });
});
