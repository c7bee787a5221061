import type { StaticSite } from '../../../tools/static-server';
import { test } from '../journey';
import { type Host, startStatic } from './host';
import { findNginx, startNginx } from './nginx';

const nginx = findNginx();

export type HostName = 'nginx' | 'npm start';

/** Whether the journeys on a host can be made here; in CI they must. */
export function isThere(name: HostName): boolean {
  return name === 'npm start' || nginx !== undefined || process.env['CI'] !== undefined;
}

function startHost(name: HostName, site: StaticSite): Promise<Host> {
  if (name === 'npm start') return startStatic(site);
  if (nginx === undefined) throw new Error('No nginx with gzip_static was found.');
  return startNginx(nginx, site);
}

/** The journeys' `test`, on a host and a site of its own instead of those of the project. */
export function testOn(name: HostName, site: StaticSite) {
  return test.extend<object, { readonly host: Host }>({
    host: [
      // oxlint-disable-next-line eslint/no-empty-pattern -- Playwright wants the braces.
      async ({}, lend) => {
        const host = await startHost(name, site);
        await lend(host);
        await host.stop();
      },
      { scope: 'worker' },
    ],
    baseURL: ({ host }, lend) => lend(host.origin + host.base),
    dir: ({ host }, lend) => lend(host.dir),
  });
}
