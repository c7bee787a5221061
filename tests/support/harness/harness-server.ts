import { createServer, type Server } from 'node:http';
import path from 'node:path';
import { build, type Rolldown } from 'vite';
import { listen } from '../../../tools/listen';
import { root } from '../source-scan';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
};

type Files = ReadonlyMap<string, string | Uint8Array>;

/**
 * Builds the page that lends the app's storage to tests; no part of it is in the site. It stays in
 * memory: each worker of a test run builds its own, while others still load theirs.
 */
async function buildHarness(): Promise<Files> {
  const built = (await build({
    root: path.join(root, 'tests', 'support', 'harness'),
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@': path.join(root, 'src'), '@questions': path.join(root, 'questions') } },
    worker: { format: 'es' },
    build: { write: false, assetsInlineLimit: 0, target: 'baseline-widely-available' },
  })) as Rolldown.RolldownOutput;
  return new Map(
    built.output.map((file) => [
      `/${file.fileName}`,
      file.type === 'chunk' ? file.code : file.source,
    ]),
  );
}

function serveHarness(files: Files): Server {
  return createServer((request, response) => {
    const { pathname } = new URL(`http://harness${request.url ?? '/'}`);
    const name = pathname === '/' ? '/index.html' : pathname;
    const body = files.get(name);
    if (body === undefined) {
      response.writeHead(404).end();
      return;
    }
    response.setHeader('Content-Type', types[path.extname(name)] ?? 'application/octet-stream');
    response.end(body);
  });
}

export interface RunningHarness {
  readonly address: string;
  readonly stop: () => Promise<void>;
}

/** Builds the harness and serves it on a free port of this machine. */
export async function startHarness(): Promise<RunningHarness> {
  const server = serveHarness(await buildHarness());
  const port = await listen(server, 0);
  return {
    address: `http://127.0.0.1:${port}/`,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
