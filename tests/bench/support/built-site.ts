import path from 'node:path';
import { type Browser, chromium } from '@playwright/test';
import { browserArgs, findBrowser } from '../../../tools/find-browser';
import { listen } from '../../../tools/listen';
import { createStaticServer } from '../../../tools/static-server';

/** Serves the built site to a browser, as long as the work lasts. */
export async function withBuiltSite(
  work: (browser: Browser, origin: string) => Promise<void>,
): Promise<void> {
  const server = createStaticServer({ dir: path.resolve('dist'), base: '/' });
  const origin = `http://127.0.0.1:${await listen(server, 0)}`;
  const executablePath = findBrowser();
  const browser = await chromium.launch({
    args: browserArgs,
    ...(executablePath === undefined ? {} : { executablePath }),
  });
  try {
    await work(browser, origin);
  } finally {
    await browser.close();
    server.closeAllConnections();
    server.close();
  }
}
