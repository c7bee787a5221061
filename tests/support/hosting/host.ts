import { request } from 'node:http';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { listen } from '../../../tools/listen';
import { createStaticServer, type StaticSite } from '../../../tools/static-server';

/** A site that stands somewhere on this machine. */
export interface Host extends StaticSite {
  readonly origin: string;
  readonly stop: () => Promise<void>;
}

/** The shipped build, and the one below a path that `npm test` makes beside it. */
export const sites = {
  root: { dir: path.resolve('dist'), base: '/' },
  below: { dir: path.resolve('node_modules/.both-ways/copy-below/site'), base: '/both/ways/' },
} as const satisfies Record<string, StaticSite>;

export async function startStatic(site: StaticSite): Promise<Host> {
  const server = createStaticServer(site);
  const port = await listen(server, 0);
  return {
    ...site,
    origin: `http://127.0.0.1:${port}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

export interface Answered {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** Unpacked. */
  readonly body: Buffer;
  /** As it came. */
  readonly sent: Buffer;
}

/** Asks for an address exactly as it is written: nothing tidies it on the way. */
export function ask(
  { origin }: Pick<Host, 'origin'>,
  address: string,
  { method = 'GET', headers = {} }: { method?: string; headers?: Record<string, string> } = {},
): Promise<Answered> {
  const { hostname, port } = new URL(origin);
  return new Promise((resolve, reject) => {
    const asked = request({ hostname, port, path: address, method, headers, agent: false });
    asked.once('error', reject);
    asked.once('response', (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.once('error', reject);
      response.once('end', () => {
        const sent = Buffer.concat(parts);
        const isPacked = response.headers['content-encoding'] === 'gzip' && sent.length > 0;
        resolve({
          status: response.statusCode ?? 0,
          headers: Object.fromEntries(
            Object.entries(response.headers).map(([name, value]) => [name, String(value)]),
          ),
          body: isPacked ? gunzipSync(sent) : sent,
          sent,
        });
      });
    });
    asked.end();
  });
}
