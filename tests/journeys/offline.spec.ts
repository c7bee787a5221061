import { readdirSync } from 'node:fs';
import path from 'node:path';
import { answerRest, startAnswering, waitUntilAwake } from '../support/answering';
import { expect, listCopies, test, useUntilCopied } from '../support/deploying';
import { checkAxe } from '../support/journey';
import { expectBareStart, leaveBy, WAYS } from '../support/leaving';
import { listLeft } from '../support/tabs';
import { answersFor } from '../support/worked-example';

test.use({ allowed: ['/nowhere/'] });

/** The addresses of all prerendered pages of a built folder. */
function listPages(dir: string): string[] {
  return readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .filter((file) => path.basename(file) === 'index.html')
    .map((file) => `/${file.slice(0, -'index.html'.length).replaceAll(path.sep, '/')}`);
}

test('after a first visit every page works without a connection, and so does an unknown address', async ({
  page,
  context,
  host,
}) => {
  await page.goto('/');
  await useUntilCopied(page);
  await context.setOffline(true);
  const addresses = listPages(host.dir);
  expect(addresses.length).toBeGreaterThan(10);
  for (const address of addresses) {
    await page.goto(address);
    await waitUntilAwake(page);
    await expect(page.getByRole('heading', { level: 1 }), address).toBeVisible();
  }
  const missing = await page.goto('/nowhere/');
  expect(missing?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no page here');
});

test.describe('without its closing slash', () => {
  test.use({ allowed: ['/take'] });

  test('an address leads to the page without a connection too', async ({ page, context }) => {
    await page.goto('/');
    await useUntilCopied(page);
    await context.setOffline(true);
    await page.goto('/take');
    await expect(page).toHaveURL(/\/take\/$/);
    await waitUntilAwake(page);
  });
});

test('without a connection a first look goes all the way to its picture, kept under a code', async ({
  page,
  context,
}) => {
  await page.goto('/');
  await useUntilCopied(page);
  await context.setOffline(true);
  await startAnswering(page, 'short', { code: 'meadow lantern on the hill' });
  await answerRest(page, 'short', answersFor('A'));
  await page.reload();
  await waitUntilAwake(page);
  await page.goto('/practice/');
  await waitUntilAwake(page);
  await page.getByRole('button', { name: 'Set up a practice' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('alert').filter({ hasText: /could not/ })).toHaveCount(0);
});

test('a page that only stands there keeps nothing; one that is used keeps the site', async ({
  page,
}) => {
  await page.goto('/');
  await waitUntilAwake(page);
  await page.waitForTimeout(4000);
  expect(await listLeft(page)).toEqual([]);
  expect(
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length),
  ).toBe(0);
  await useUntilCopied(page);
  expect(await listLeft(page)).toHaveLength(1);
});

test('it can be installed as an app with a neutral name', async ({ page, context }) => {
  await page.goto('/');
  await useUntilCopied(page);
  const session = await context.newCDPSession(page);
  const manifest = await session.send('Page.getAppManifest');
  expect(manifest.errors).toEqual([]);
  const { name, short_name, shortcuts, screenshots } = JSON.parse(manifest.data ?? '{}') as Record<
    string,
    unknown
  >;
  expect({ name, short_name, shortcuts, screenshots }).toEqual({
    name: 'Both Ways',
    short_name: 'Both Ways',
    shortcuts: undefined,
    screenshots: undefined,
  });
  const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
  // Playwright's contexts are private windows, where browsers install nothing.
  expect(installabilityErrors.map(({ errorId }) => errorId)).toEqual(['in-incognito']);
});

for (const way of WAYS) {
  test(`T9 leaving by ${way} without a connection shows a neutral page, and Back and Forward nothing`, async ({
    page,
    context,
  }) => {
    await page.goto('/');
    await useUntilCopied(page);
    await context.setOffline(true);
    await startAnswering(page, 'short');
    await page.locator('fieldset[id] input').first().check();
    await leaveBy(page, way);
    await page.waitForURL('**/away/');
    await waitUntilAwake(page);
    await expect(page.locator('body')).toHaveText('You are offline.');
    expect(await page.title()).toBe('Offline');
    await checkAxe(page);
    await page.goBack().catch(() => null);
    if (page.url().startsWith('http') && !page.url().endsWith('/away/'))
      await expectBareStart(page);
    for (let count = 0; count < 3; count += 1) {
      await page.goForward().catch(() => null);
      if (!page.url().endsWith('/away/')) await expectBareStart(page);
    }
    await page.goto('/take/');
    await expectBareStart(page);
    expect((await listLeft(page)).filter((name) => !name.startsWith('cache'))).toEqual([]);
  });
}

test('deleting everything removes the copies and the worker, until the page is used again', async ({
  page,
}) => {
  const countWorkers = () =>
    page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
  await page.goto('/privacy/');
  await useUntilCopied(page);
  await page.getByRole('button', { name: 'Delete everything' }).click();
  await page.getByRole('button', { name: 'Yes, delete it' }).click();
  await page.waitForURL((address) => address.pathname === '/');
  await waitUntilAwake(page);
  await page.waitForTimeout(4000);
  expect(await listLeft(page)).toEqual([]);
  expect(await countWorkers()).toBe(0);
  await useUntilCopied(page);
  expect(await countWorkers()).toBe(1);
});

test('deleting everything while the copies are being made leaves none either', async ({
  page,
  host,
}) => {
  await page.goto('/privacy/');
  await waitUntilAwake(page);
  await page.getByRole('button', { name: 'Delete everything' }).click();
  await expect.poll(() => listCopies(page), { intervals: [20] }).toHaveLength(1);
  expect(await page.evaluate(() => navigator.serviceWorker.controller)).toBeNull();
  await page.getByRole('button', { name: 'Yes, delete it' }).click();
  await page.waitForURL(`${host.address}/`);
  await waitUntilAwake(page);
  await page.waitForTimeout(2000);
  expect(await listLeft(page)).toEqual([]);
});
