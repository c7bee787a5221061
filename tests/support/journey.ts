import path from 'node:path';
import { type BrowserContext, test as base, expect, type Page } from '@playwright/test';
import { findAxeFaults } from './axe';
import { PageWatch } from './page-watch';

interface JourneyOptions {
  /** Beginnings of addresses outside the built files that this test may ask for. */
  readonly allowed: readonly string[];
  /** The built folder that is served; that of the project where it is empty. */
  readonly dir: string;
}

interface JourneyFixtures {
  /** The built folder that answers, absolute. */
  readonly builtDir: string;
  readonly watch: PageWatch;
  /** A page in another browser, which shares nothing with the first. */
  readonly otherPage: Page;
  /** Opens a page in one more browser, which shares nothing with any. */
  readonly openBrowser: () => Promise<Page>;
}

interface Watched extends JourneyOptions {
  readonly baseURL: string | undefined;
}

/** Watches a context, and answers for the places elsewhere. */
async function startWatch(
  context: BrowserContext,
  { allowed, baseURL, dir }: Watched,
): Promise<PageWatch> {
  const { origin, pathname: base } = new URL(baseURL ?? '');
  const elsewhere = allowed.filter((address) => /^https?:/.test(address));
  for (const address of elsewhere) {
    await context.route(`${address}**`, (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: '<!doctype html><title>Elsewhere</title>',
      }),
    );
  }
  return PageWatch.start(context, { origin, base, dir, allowed });
}

async function endWatch(watch: PageWatch): Promise<void> {
  await watch.settle();
  expect(watch.problems, 'what the page must never do').toEqual([]);
}

/**
 * Playwright's `test` with eyes on the whole context: it fails on any error, any violation of the
 * policy, and any request that is not a GET of a listed file. Allowed places elsewhere are answered
 * by the test itself, so nothing ever leaves the machine.
 */
export const test = base.extend<JourneyOptions & JourneyFixtures>({
  allowed: [[], { option: true }],
  dir: ['', { option: true }],
  builtDir: async ({ dir }, lend, testInfo) => {
    await lend(path.resolve(dir === '' ? String(testInfo.project.metadata['dir']) : dir));
  },

  watch: [
    async ({ context, baseURL, allowed, builtDir: dir }, use) => {
      const watch = await startWatch(context, { allowed, baseURL, dir });
      await use(watch);
      await endWatch(watch);
    },
    { auto: true },
  ],

  openBrowser: async ({ browser, baseURL, allowed, builtDir: dir }, lend) => {
    const opened: (readonly [BrowserContext, PageWatch])[] = [];
    await lend(async () => {
      const context = await browser.newContext({ baseURL: baseURL ?? '' });
      opened.push([context, await startWatch(context, { allowed, baseURL, dir })]);
      return context.newPage();
    });
    for (const [context, watch] of opened) {
      await endWatch(watch);
      await context.close();
    }
  },

  otherPage: async ({ openBrowser }, lend) => lend(await openBrowser()),
});

/** Expects axe to find nothing on what the page shows now. */
export async function checkAxe(page: Page): Promise<void> {
  expect(await findAxeFaults(page), 'axe findings').toEqual([]);
}

export { expect };
