import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { findFreePort } from '../../../tools/free-port';
import type { StaticSite } from '../../../tools/static-server';
import type { Host } from './host';

const PATIENCE_MS = 20_000;
const searched = [...(process.env['PATH'] ?? '').split(path.delimiter), '/usr/sbin'];

/** The nginx of this machine; undefined where there is none that can do what the site asks for. */
export function findNginx(): string | undefined {
  const command = searched.map((folder) => path.join(folder, 'nginx')).find(existsSync);
  if (command === undefined) return undefined;
  const { stderr } = spawnSync(command, ['-V'], { encoding: 'utf8' });
  return stderr.includes('http_gzip_static_module') ? command : undefined;
}

const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];

/** What an administrator writes around the file that comes with the site. */
function writeServer(folder: string, port: number, base: string): string {
  return `
daemon off;
master_process off;
pid ${folder}/pid;
events {}
http {
  access_log ${folder}/access.log;
  ${temporary.map((name) => `${name}_temp_path ${folder}/${name};`).join('\n  ')}
  server {
    listen 127.0.0.1:${port};
    root ${folder}/root;
    include ${folder}/root${base}_nginx.conf;
  }
}
`;
}

async function waitForAnswer(server: ChildProcess, address: string): Promise<void> {
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    const isThere = await fetch(address).then(
      () => true,
      () => false,
    );
    if (isThere) return;
    if (server.exitCode !== null || Date.now() > end) throw new Error('nginx did not start');
    await new Promise((done) => setTimeout(done, 50));
  }
}

/** Serves a copy of a built site by a real nginx, as an ordinary process with a folder of its own. */
export async function startNginx(
  command: string,
  { dir, base }: StaticSite,
): Promise<Host & { readonly readLog: () => string }> {
  const folder = mkdtempSync(path.join(tmpdir(), 'both-ways-nginx-'));
  const site = path.join(folder, 'root', base);
  mkdirSync(site, { recursive: true });
  cpSync(dir, site, { recursive: true });
  // One page lies there packed already, with a mark by which a test knows that it was sent as it is.
  writeFileSync(
    path.join(site, 'robots.txt.gz'),
    gzipSync(`${readFileSync(path.join(site, 'robots.txt'))}`),
  );
  const port = await findFreePort();
  const config = path.join(folder, 'nginx.conf');
  const errors = path.join(folder, 'error.log');
  writeFileSync(config, writeServer(folder, port, base));
  const server = spawn(command, ['-p', folder, '-c', config, '-e', errors], { stdio: 'inherit' });
  const stop = (): Promise<void> =>
    new Promise((resolve) => {
      const tidy = () => {
        rmSync(folder, { recursive: true, force: true });
        resolve();
      };
      if (server.exitCode !== null) return tidy();
      server.once('exit', tidy);
      server.kill();
    });
  const origin = `http://127.0.0.1:${port}`;
  const readLog = () =>
    ['access.log', 'error.log']
      .map((file) => path.join(folder, file))
      .filter(existsSync)
      .map((file) => readFileSync(file, 'utf8'))
      .join('');
  try {
    await waitForAnswer(server, origin + base);
  } catch (error) {
    console.error(readLog());
    await stop();
    throw error;
  }
  return { dir, base, origin, stop, readLog };
}
