import type { Page } from '@playwright/test';
import {
  answerPage,
  goNext,
  type KeptIn,
  pagesOf,
  startAnswering,
  waitUntilAwake,
} from '../support/answering';
import { expect, test } from '../support/journey';
import {
  elsewhere,
  expectBareStart,
  goBackPast,
  leaveBy,
  pressShiftThrice,
  WAYS,
} from '../support/leaving';
import { answersFor } from '../support/worked-example';

const full = pagesOf('full');

test.use({ allowed: [elsewhere] });

/** Goes so many steps into the questions, answering on the way. */
async function goInto(page: Page, steps: number, keptIn: KeptIn = 'tab'): Promise<void> {
  if (steps === 0) {
    await page.goto('/take/');
    await waitUntilAwake(page);
    return;
  }
  await startAnswering(page, 'full', keptIn);
  for (const items of full.slice(0, steps)) {
    await answerPage(page, items, answersFor('A'));
    await goNext(page);
  }
}

for (const steps of [0, 3, 17]) {
  for (const way of WAYS) {
    test(`T9 leaving by ${way} after ${steps} steps leaves no answer for Back, Forward or the address`, async ({
      page,
      context,
    }) => {
      await page.goto('/');
      await waitUntilAwake(page);
      await goInto(page, steps);
      await leaveBy(page, way);
      await page.waitForURL(elsewhere);

      await goBackPast(page);
      await expectBareStart(page);
      for (let count = 0; count < 3; count += 1) {
        await page.goForward().catch(() => null);
        if (page.url() === elsewhere) continue;
        await expectBareStart(page);
      }
      await page.goto('/take/');
      await expectBareStart(page);

      const again = await context.newPage();
      await again.goto('/take/');
      await expectBareStart(again);
    });
  }
}

test('leaving hides the page at once, before the other one has come', async ({ page }) => {
  await goInto(page, 3);
  const left = await page.evaluate(() => {
    document.querySelector<HTMLElement>('a[href^="https:"]')?.click();
    return {
      elements: document.body.childElementCount,
      isHidden: document.documentElement.hidden,
      title: document.title,
    };
  });
  expect(left).toEqual({ elements: 0, isHidden: true, title: '' });
  await page.waitForURL(elsewhere);
});

test('leaving works as a plain link before any script has come', async ({ page }) => {
  await page.route('**/*.js', (route) =>
    route.fulfill({ contentType: 'text/javascript', body: '' }),
  );
  await page.goto('/take/');
  await page.getByRole('link', { name: 'Leave now' }).click();
  await page.waitForURL(elsewhere);
});

test('going away by the address bar and coming Back finds a bare start', async ({ page }) => {
  await goInto(page, 3);
  await page.goto(elsewhere);
  await page.goBack();
  await expectBareStart(page);
});

test('a reload drops answers that were kept nowhere and starts bare', async ({ page }) => {
  await goInto(page, 3, 'nowhere');
  await page.reload();
  await expectBareStart(page);
});

test('going backwards with Shift and Tab never leaves', async ({ page }) => {
  await goInto(page, 3);
  for (let count = 0; count < 6; count += 1) await page.keyboard.press('Shift+Tab');
  await expect(page.locator('fieldset[id]').first()).toBeVisible();
});

test('the trial hides the page and comes back; Shift three times in it leaves for real', async ({
  page,
}) => {
  await goInto(page, 0);
  await page.getByRole('button', { name: 'Try it' }).click();
  await expect(page.getByRole('dialog')).toContainText('This is a trial.');
  await page.getByRole('button', { name: 'Come back' }).click();
  await expect(page.getByRole('button', { name: 'Try it' })).toBeFocused();
  await page.getByRole('button', { name: 'Try it' }).click();
  await pressShiftThrice(page);
  await page.waitForURL(elsewhere);
});
