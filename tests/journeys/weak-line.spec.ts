import type { Page } from '@playwright/test';
import {
  answerPage,
  answerRest,
  answerToReview,
  type KeptIn,
  pagesOf,
  startAnswering,
  waitUntilAwake,
  waitUntilSaved,
} from '../support/answering';
import { countLoads, expect, type Host, test, useUntilCopied } from '../support/deploying';
import { OWN_CODE } from '../support/faults/fault-steps';
import { elsewhere, expectBareStart, leaveBy, WAYS } from '../support/leaving';
import { listLeft } from '../support/tabs';
import { answersFor } from '../support/worked-example';

const answers = answersFor('A');
const [firstPage = []] = pagesOf('short');

/** Whatever is asked for from now on fails, and the browser goes on to say that it is online. */
async function cutOff(page: Page, host: Host): Promise<void> {
  host.isCutOff = true;
  await page.context().route(`${elsewhere}**`, (route) => route.abort('connectionfailed'));
  expect(await page.evaluate(() => navigator.onLine)).toBe(true);
}

/** Waits for the page that the browser itself shows for one that does not come. */
async function waitForFailure(page: Page): Promise<void> {
  await expect(page).toHaveURL(/^chrome-error:/);
  await expect(page.locator('#root')).toHaveCount(0);
}

/** The browser's own page, or a bare start. */
async function expectNothingSensitive(page: Page): Promise<void> {
  // The browser's own page takes its time to come, and would break into what is looked at.
  await page.waitForTimeout(500);
  if ((await page.locator('#root').count()) > 0) await expectBareStart(page);
  else await expect(page.locator('body')).not.toContainText(/both ways|partner|take/i);
}

for (const hasCopy of [true, false]) {
  test.describe(hasCopy ? 'with a copy of the site' : 'without any copy', () => {
    // The browser says of each request that it failed.
    test.use({ allowed: ['/', elsewhere], serviceWorkers: hasCopy ? 'allow' : 'block' });

    for (const way of WAYS) {
      test(`T9 leaving by ${way} where nothing comes over the line leaves nothing for Back and Forward`, async ({
        page,
        host,
      }) => {
        await page.goto('/');
        await waitUntilAwake(page);
        if (hasCopy) await useUntilCopied(page);
        await startAnswering(page, 'short');
        await answerPage(page, firstPage, answers);
        await waitUntilSaved(page);
        await cutOff(page, host);
        await leaveBy(page, way);
        await waitForFailure(page);
        await expectNothingSensitive(page);
        await page.goBack().catch(() => null);
        await expectNothingSensitive(page);
        for (let count = 0; count < 3; count += 1) {
          await page.goForward().catch(() => null);
          await expectNothingSensitive(page);
        }
        host.isCutOff = false;
        await page.goto('/take/');
        await expectBareStart(page);
        expect((await listLeft(page)).filter((name) => !name.startsWith('cache'))).toEqual([]);
      });
    }
  });
}

test.describe('where nothing comes over the line', () => {
  test.use({ allowed: ['/'] });

  test('a copy of the site is enough to finish', async ({ page, host }) => {
    await startAnswering(page, 'short', { code: OWN_CODE });
    await useUntilCopied(page);
    await cutOff(page, host);
    await answerRest(page, 'short', answers);
  });
});

test.describe('where nothing comes over the line, without any copy', () => {
  test.use({ allowed: ['/'], serviceWorkers: 'block' });

  for (const [words, keptIn] of [
    ['in the tab', 'tab'],
    ['under a code', { code: OWN_CODE }],
    ['nowhere', 'nowhere'],
  ] as const satisfies readonly (readonly [string, KeptIn])[]) {
    test(`answers that are kept ${words} stay on the page, and the picture comes when it is mended`, async ({
      page,
      host,
    }) => {
      await startAnswering(page, 'short', keptIn);
      await answerPage(page, firstPage, answers);
      if (keptIn !== 'nowhere') await waitUntilSaved(page);
      await cutOff(page, host);
      const loads = countLoads(page);
      await answerToReview(page, 'short', answers);
      await page.getByRole('button', { name: 'Show my picture' }).click();
      const notice = page
        .getByRole('alert')
        .filter({ hasText: 'Your answers are still here. Check the connection, then try again.' });
      await expect(notice).toBeVisible();
      await expect(notice.getByRole('button', { name: 'Save a sealed file' })).toBeVisible();
      await notice.getByRole('button', { name: 'Try again' }).click();
      await expect(notice).toBeVisible();
      await page.waitForTimeout(1000);
      expect(loads()).toBe(0);

      host.isCutOff = false;
      await notice.getByRole('button', { name: 'Try again' }).click();
      await expect(page.getByRole('heading', { name: 'Your picture' })).toBeVisible();
      expect(loads()).toBe(0);
      await page.goBack();
      await expect(page.getByText('You answered 18 of 18 questions.')).toBeVisible();
    });
  }

  test('a page whose script does not come says so, and is not loaded again and again', async ({
    page,
    host,
  }) => {
    await page.goto('/');
    await waitUntilAwake(page);
    const loads = countLoads(page);
    await cutOff(page, host);
    await page.getByRole('link', { name: 'Begin' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'Something went wrong on this page',
    );
    await page.waitForTimeout(1000);
    expect(loads()).toBe(0);
    host.isCutOff = false;
    await page.getByRole('button', { name: 'Load the page again' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Before you start');
    expect(loads()).toBe(1);
  });
});
