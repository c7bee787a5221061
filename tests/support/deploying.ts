import { rmSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { listen } from '../../tools/listen';
import { createStaticServer, findTarget } from '../../tools/static-server';
import { waitUntilAwake } from './answering';
import { copyBuild } from './deploys';
import { sites } from './hosting/host';
import { expect, test as journey } from './journey';
import type { PageWatch } from './page-watch';

/** A host of the test's own, whose files the test changes. */
export interface Host {
  readonly dir: string;
  /** Without a slash at its end, wherever on it the site stands. */
  readonly address: string;
  /** From now on a missing file is answered with the start page, as some hosts do. */
  answersMissing: boolean;
  /** From now on no request is answered, though the browser believes itself online. */
  isCutOff: boolean;
}

interface HostOptions {
  /** Which build it is, and so where on the host it stands. */
  readonly where: keyof typeof sites;
}

/**
 * The journeys' `test` on a host of its own, in a browser that may keep copies of the site. The
 * watch is the same: only GETs of built files, whoever asks for them, the worker included.
 */
export const test = journey.extend<HostOptions & { readonly host: Host }>({
  where: ['root', { option: true }],

  // oxlint-disable-next-line eslint/no-empty-pattern -- the runner wants this form
  serviceWorkers: async ({}, lend) => lend('allow'),

  host: async ({ where }, lend) => {
    const { base } = sites[where];
    const dir = copyBuild(sites[where].dir);
    const site = { dir, base };
    const usual = createStaticServer(site).listeners('request')[0] as RequestListener;
    const host = { dir, address: '', answersMissing: false, isCutOff: false };
    const server = createServer((request, response) => {
      if (host.isCutOff) {
        request.socket.destroy();
        return;
      }
      const { pathname } = new URL(request.url ?? '/', 'http://site');
      const isMissing = findTarget(site, pathname).kind === 'missing';
      if (isMissing && host.answersMissing) request.url = base;
      usual(request, response);
    });
    host.address = `http://127.0.0.1:${await listen(server, 0)}`;
    await lend(host);
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    rmSync(dir, { recursive: true });
  },

  baseURL: async ({ host, where }, lend) => lend(host.address + sites[where].base),
  builtDir: async ({ host }, lend) => lend(path.resolve(host.dir)),
});

/** Forgets what the browser says of old styles that the host now answers with a page. */
export async function forgiveMissingStyles(watch: PageWatch, host: Host): Promise<void> {
  await watch.settle();
  const refused = `console error: Refused to apply style from '${host.address}/a/`;
  watch.problems.splice(
    0,
    Infinity,
    ...watch.problems.filter((problem) => !problem.startsWith(refused)),
  );
}

/** Begins to use the page, and waits until the browser has copied the site. */
export async function useUntilCopied(page: Page): Promise<void> {
  await waitUntilAwake(page);
  await page.keyboard.press('Tab');
  await waitUntilCopied(page);
}

export async function waitUntilCopied(page: Page): Promise<void> {
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
}

/** Waits until a newer build is copied too and waits to be taken. */
export async function waitForNewer(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    if (registration === undefined) throw new Error('no worker');
    await registration.update();
    const { installing } = registration;
    if (installing === null) return;
    await new Promise<void>((resolve, reject) => {
      installing.addEventListener('statechange', () => {
        if (installing.state === 'installed') resolve();
        if (installing.state === 'redundant') reject(new Error('the newer build was refused'));
      });
    });
  });
}

/** The names of the copies that the browser holds. */
export function listCopies(page: Page): Promise<string[]> {
  return page.evaluate(() => caches.keys());
}

/** On which day the page was built: null for the first build. */
export function dayOf(page: Page): Promise<string | null> {
  return page.locator('html').getAttribute('data-day');
}

/** Counts the documents a tab asks for from now on, also those that never get to be shown. */
export function countLoads(page: Page): () => number {
  let loads = 0;
  page.on('request', (request) => {
    if (request.isNavigationRequest() && request.frame() === page.mainFrame()) loads += 1;
  });
  return () => loads;
}

/** Leaves the browser nothing of the site but the copy of it that the worker made. */
export async function emptyOwnCache(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.clearBrowserCache');
  await session.detach();
}

export { expect };
