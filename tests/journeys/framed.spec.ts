import { createServer, type Server } from 'node:http';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { readSums } from '../../tools/file-sums';
import { listen } from '../../tools/listen';
import { findTarget } from '../../tools/static-server';
import { sites } from '../support/hosting/host';
import { readJson } from '../support/published-bank';

const framed = readJson('src/i18n/locales/en/framed.json') as { body: string; open: string };
const site = sites.root;
const pages = [...readSums(site.dir).keys()].filter((file) => file.endsWith('.html'));
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
};

/** A host that sends files with no header but their type. */
function serveBare(): Server {
  return createServer((request, response) => {
    const target = findTarget(site, new URL(`http://site${request.url}`).pathname);
    const file = target.kind === 'file' ? target.file : path.join(site.dir, '404.html');
    response.setHeader('Content-Type', types[path.extname(file)] ?? 'text/plain');
    response.end(readFileSync(file));
  });
}

/** Another site, which shows whatever stands behind the `?` of its address inside its own page. */
function serveFramer(): Server {
  return createServer((request, response) => {
    const inside = decodeURIComponent(request.url?.split('?')[1] ?? '');
    response.setHeader('Content-Type', 'text/html');
    response.end(
      `<!doctype html><title>Another site</title><iframe src="${inside}" width="900" height="700"></iframe>`,
    );
  });
}

const servers = { bare: serveBare(), framer: serveFramer() };
const origins = { bare: '', framer: '' };

test.beforeAll(async () => {
  origins.bare = `http://127.0.0.1:${await listen(servers.bare, 0)}`;
  // Another port is another origin; another name would be another site as well.
  origins.framer = `http://localhost:${await listen(servers.framer, 0)}`;
});

test.afterAll(() => {
  for (const server of Object.values(servers)) {
    server.closeAllConnections();
    server.close();
  }
});

async function openFramed(page: Page, address: string): Promise<void> {
  await page.goto(`${origins.framer}/?${encodeURIComponent(address)}`);
}

/** What a reader of the framed page has before them, and what a script of the page could use. */
async function readInside(page: Page) {
  const [, inside] = page.frames();
  if (inside === undefined) throw new Error('There is no frame.');
  await inside.waitForLoadState('load');
  return inside.evaluate(() => ({
    text: document.body.innerText.replaceAll(/\s+/g, ' ').trim(),
    elements: [...document.body.querySelectorAll('*')].map(({ localName }) => localName),
    isAwake: document.querySelector('[data-awake]') !== null,
  }));
}

test('every page shows nothing but a refusal in a frame, where a host sends no headers', async ({
  page,
}) => {
  expect(pages.length).toBeGreaterThan(10);
  for (const file of pages) {
    const address = `${origins.bare}/${file.replace(/index\.html$/, '')}`;
    await openFramed(page, address);
    expect(await readInside(page), file).toEqual({
      text: `${framed.body} ${framed.open}`,
      elements: ['p', 'br', 'a'],
      isAwake: false,
    });
  }
});

test('the refusal leads to the site by itself', async ({ page }) => {
  await openFramed(page, `${origins.bare}/take/`);
  const opened = page.waitForEvent('popup');
  await page.frameLocator('iframe').getByRole('link', { name: framed.open }).click();
  const alone = await opened;
  await expect(alone).toHaveURL(`${origins.bare}/`);
  await expect(alone.locator('#root')).toHaveAttribute('data-awake', '');
});

test('the app itself refuses too, where the first script did not run', async ({ page }) => {
  const guard = /<script src="([^"]+)"/.exec(readFileSync(`${site.dir}/index.html`, 'utf8'))?.[1];
  await page.route(`${origins.bare}${guard}`, (route) => route.abort());
  await openFramed(page, `${origins.bare}/take/`);
  await page.waitForLoadState('networkidle');
  expect((await readInside(page)).isAwake).toBe(false);
});

test('a browser that is told by headers shows nothing at all', async ({ page, baseURL }) => {
  const refused = page.waitForEvent('console', (message) => /frame-ancestors/.test(message.text()));
  await openFramed(page, `${baseURL}take/`);
  await refused;
  await expect.poll(() => page.frames()[1]?.url()).toMatch(/^chrome-error:/);
});

test('a page by itself is whole where a host sends no headers', async ({ page }) => {
  await page.goto(`${origins.bare}/`);
  await expect(page.locator('#root')).toHaveAttribute('data-awake', '');
  await expect(page.getByText(framed.body)).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});
