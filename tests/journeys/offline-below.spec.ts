import type { Page } from '@playwright/test';
import { startAnswering, waitUntilAwake } from '../support/answering';
import { expect, listCopies, test, useUntilCopied } from '../support/deploying';
import { sites } from '../support/hosting/host';
import { expectBareStart, leaveBy, WAYS } from '../support/leaving';

const { base } = sites.below;

test.use({ where: 'below', allowed: [`${base}nowhere/`] });

test('a site below a path is copied, and its pages and unknown addresses work without a connection', async ({
  page,
  context,
}) => {
  await page.goto('./');
  await useUntilCopied(page);
  const copies = await listCopies(page);
  expect(copies).toHaveLength(1);
  expect(copies[0]).toMatch(/^files \/both\/ways\/ [0-9a-f]{16}$/);

  await context.setOffline(true);
  for (const [address, heading] of [
    ['./', /going both ways/],
    ['./take/', 'Before you start'],
    ['./nowhere/', 'There is no page here'],
  ] as const) {
    const answer = await page.goto(address);
    expect(answer?.status()).toBe(address === './nowhere/' ? 404 : 200);
    await waitUntilAwake(page);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading);
  }
  await page.getByRole('main').getByRole('link', { name: 'Go to the start' }).click();
  await expect(page).toHaveURL(new RegExp(`^[^/]+//[^/]+${base}$`));
});

for (const way of WAYS) {
  test(`T9 leaving by ${way} without a connection leads to the neutral page below the path`, async ({
    page,
    context,
    host,
  }) => {
    await page.goto('./');
    await useUntilCopied(page);
    await context.setOffline(true);
    await startAnswering(page, 'short');
    await page.locator('fieldset[id] input').first().check();
    await leaveBy(page, way);
    await page.waitForURL(`${host.address}${base}away/`);
    await waitUntilAwake(page);
    await expect(page.locator('body')).toHaveText('You are offline.');
    await page.goto('./take/');
    await expectBareStart(page);
  });
}

test.describe('outside of its folder', () => {
  // What it does with addresses that are not its own is what is tried here.
  test.use({ allowed: ['/'] });

  const others = ['/', '/icon.svg', '/take/', '/both/', '/both/ways-more/icon.svg', '/other/'];

  /** Whether the worker answers a page of the site that asks for an address. */
  async function isAnswered(page: Page, address: string): Promise<boolean> {
    const answer = page.waitForResponse((response) => new URL(response.url()).pathname === address);
    await page.evaluate((src) => Object.assign(new Image(), { src }), address);
    return (await answer).fromServiceWorker();
  }

  test('the worker answers for nothing', async ({ page, context, host }) => {
    await page.goto('./');
    await useUntilCopied(page);
    expect(await isAnswered(page, `${base}icon.svg`)).toBe(true);
    for (const address of others) {
      expect(await isAnswered(page, address), address).toBe(false);
    }
    const scopes = await page.evaluate(async () =>
      (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope),
    );
    expect(scopes).toEqual([host.address + base]);

    await context.setOffline(true);
    for (const address of others) {
      const other = await context.newPage();
      await expect(other.goto(address), address).rejects.toThrow('ERR_INTERNET_DISCONNECTED');
      await other.close();
    }
    await page.goto('./take/');
    await waitUntilAwake(page);
  });
});
