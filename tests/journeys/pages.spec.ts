import { parseHeadersFile, findHeaders } from '../../tools/headers-file';
import { headerPolicy } from '../../tools/page-policy';
import { readFileSync } from 'node:fs';
import { expect, test } from '../support/journey';
import { checkAxeAtWidths, shownPages } from '../support/shown-pages';

const sentHeaders = [
  'strict-transport-security',
  'referrer-policy',
  'x-content-type-options',
  'cross-origin-opener-policy',
  'cross-origin-resource-policy',
  'permissions-policy',
];

test.use({ allowed: ['/nowhere/'] });

for (const { address, status } of shownPages) {
  test.describe(`the page ${address}`, () => {
    test('says what it is about before any script runs', async ({ browser, baseURL }) => {
      const context = await browser.newContext({
        javaScriptEnabled: false,
        baseURL: baseURL ?? '',
      });
      const page = await context.newPage();
      await page.goto(address);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(page).toHaveTitle(/\S/);
      await context.close();
    });

    test('comes with its status and every header', async ({ request }, testInfo) => {
      const response = await request.get(address);
      const headers = response.headers();
      expect(response.status()).toBe(status);
      expect(sentHeaders.filter((name) => headers[name] === undefined)).toEqual([]);
      expect(headers['cache-control']).toBe('no-cache');
      if (status === 200) expect(headers['content-security-policy']).toBe(headerPolicy);
      const dir = String(testInfo.project.metadata['dir']);
      const rules = parseHeadersFile(readFileSync(`${dir}/_headers`, 'utf8'));
      for (const [name, value] of findHeaders(rules, address)) {
        expect(headers[name.toLowerCase()]).toBe(value);
      }
    });

    test('wakes up without changing what was there', async ({ page }) => {
      await page.goto(address);
      await expect(page.locator('#root')).toHaveAttribute('data-awake', '');
      await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
    });

    test('has no axe finding, narrow and wide, dark', async ({ page }) => {
      await checkAxeAtWidths(page, address, 'dark');
    });

    test('does not scroll sideways at 320 px', async ({ page }) => {
      await page.setViewportSize({ width: 320, height: 640 });
      await page.goto(address);
      const overflowPx = await page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        return scrollWidth - clientWidth;
      });
      expect(overflowPx).toBe(0);
    });
  });
}

test('an address without its closing slash leads to the page', async ({ request }) => {
  const response = await request.get('/take', { maxRedirects: 0 });
  expect(response.status()).toBe(301);
  expect(response.headers()['location']).toBe('/take/');
});

test('scripts are kept for a year and a missing one is a real 404', async ({ request, page }) => {
  await page.goto('/');
  const script = await page.locator('script[src]').first().getAttribute('src');
  const kept = await request.get(script ?? '');
  expect(kept.headers()['cache-control']).toBe('public, max-age=31536000, immutable');
  const missing = await request.get('/a/missing.js');
  expect(missing.status()).toBe(404);
});
