import { createServer, type Server } from 'node:http';
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { build } from 'vite';
import { listen } from '../../../tools/listen';
import { root } from '../source-scan';

const outDir = path.join(root, 'node_modules', '.both-ways', 'harness');
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
};

/** Builds the page that lends the app's storage to tests; no part of it is in the site. */
async function buildHarness(): Promise<void> {
  await build({
    root: path.join(root, 'tests', 'support', 'harness'),
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@': path.join(root, 'src'), '@questions': path.join(root, 'questions') } },
    worker: { format: 'es' },
    build: { outDir, emptyOutDir: true, assetsInlineLimit: 0, target: 'baseline-widely-available' },
  });
}

function serveHarness(): Server {
  return createServer((request, response) => {
    const { pathname } = new URL(`http://harness${request.url ?? '/'}`);
    const file = path.join(outDir, pathname === '/' ? 'index.html' : pathname);
    if (!file.startsWith(outDir) || statSync(file, { throwIfNoEntry: false })?.isFile() !== true) {
      response.writeHead(404).end();
      return;
    }
    response.setHeader('Content-Type', types[path.extname(file)] ?? 'application/octet-stream');
    response.end(readFileSync(file));
  });
}

export interface RunningHarness {
  readonly address: string;
  readonly stop: () => Promise<void>;
}

/** Builds the harness and serves it on a free port of this machine. */
export async function startHarness(): Promise<RunningHarness> {
  await buildHarness();
  const server = serveHarness();
  const port = await listen(server, 0);
  return {
    address: `http://127.0.0.1:${port}/`,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
