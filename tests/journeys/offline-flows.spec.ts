import { test, useUntilCopied } from '../support/deploying';
import { askAClient, passOneDevice, writeToEachOther } from '../support/whole-flows';

test.describe('after a first visit, without a connection,', () => {
  test.setTimeout(120_000);

  test.beforeEach(async ({ page, context }) => {
    await page.goto('/');
    await useUntilCopied(page);
    await context.setOffline(true);
  });

  test('two people pass one device and see their picture', async ({ page }) => {
    await passOneDevice(page);
  });

  test('two people make, answer and open links, each in a tab', async ({ page, context }) => {
    await writeToEachOther(page, await context.newPage());
  });

  test('a practice makes an invitation, and what a client answers is opened', async ({
    page,
    context,
  }) => {
    await askAClient(page, await context.newPage());
  });
});
