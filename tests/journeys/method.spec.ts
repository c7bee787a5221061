import { checkAxe, expect, test } from '../support/journey';
import { GOLDEN_CODE, goldenFile } from '../support/kept-files';

test('answers put in are seen through to their figures, and nothing is kept', async ({ page }) => {
  await page.goto('/method/');
  await page.getByRole('button', { name: 'Open the calculator' }).click();
  await page.getByLabel(/^R1m: /).selectOption('3');
  await page.getByLabel(/^R1p: /).selectOption('1');
  await expect(page.getByText('2 answers are in.')).toBeVisible();
  await page.locator('summary', { hasText: 'Reach: 50' }).click();
  await expect(page.getByText('The sum is 4 from 2 answers.', { exact: false })).toBeVisible();
  await page.getByLabel('Or paste answers').fill('R1m 3\nR1p 9');
  await page.getByRole('button', { name: 'Read what I pasted' }).click();
  await expect(page.getByText('Row 2, column 1: “R1p 9” is not 0 to 4, x or empty.')).toBeVisible();
  await page.getByRole('button', { name: 'Fill in an example' }).click();
  await page.locator('summary', { hasText: 'Tending: 37.5' }).click();
  await page.getByRole('button', { name: 'How it is made: The tending balance' }).click();
  await expect(page.getByRole('heading', { name: 'The tending balance' })).toBeFocused();
  await page.setViewportSize({ width: 360, height: 800 });
  await checkAxe(page);

  const kept = await page.evaluate(async () => ({
    local: localStorage.length,
    session: Object.values(sessionStorage).join(' '),
    databases: (await indexedDB.databases()).length,
  }));
  expect(kept.local + kept.databases).toBe(0);
  expect(kept.session).not.toMatch(/R1m|answers/);
  expect(page.url()).toMatch(/\/method\/$/);
  // A way within the page is no entry of its own: Back leads away from it.
  const entries = await page.evaluate(() => history.length);
  await page.getByRole('link', { name: 'The tending balance' }).press('Enter');
  await expect(page.getByRole('heading', { name: 'The tending balance' })).toBeFocused();
  expect(await page.evaluate(() => history.length)).toBe(entries);
});

test('figures of a kept file are made again without a network', async ({ page, context }) => {
  await page.goto('/method/');
  await page.getByRole('button', { name: 'Open the check' }).click();
  await page.getByLabel('The code of the file').fill(GOLDEN_CODE);
  await page.locator('input[type=file]').setInputFiles({
    name: 'kept.age',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(goldenFile('kept-result-1.age')),
  });
  await page.getByLabel('Figures that were shown').fill('person,bank,scoring,int\nme,1.0.0,1,50.8');
  const again = page.getByRole('button', { name: 'Make the figures again' });
  await again.click();
  await expect(
    page.getByText('Figures that were shown: 3. The same: 2. Different: 1.'),
  ).toBeVisible({ timeout: 30_000 });
  await expect(
    page.getByRole('row', { name: /^All areas together 50\.78125 50\.8/ }),
  ).toBeVisible();

  // All that it needs is here by now.
  await context.setOffline(true);
  await page.getByLabel('Figures that were shown').fill('');
  await again.click();
  await page
    .getByLabel('What was shown for Reach', { exact: true })
    .fill('62.5', { timeout: 30_000 });
  await page.getByLabel('What was shown for Met', { exact: true }).fill('57');
  await expect(
    page.getByText('Figures that were shown: 2. The same: 1. Different: 1.'),
  ).toBeVisible();
  await page.getByLabel('I paste them').check();
  await page.getByLabel('Answers', { exact: true }).fill('person,R1m\nana,3');
  await page.getByLabel('Figures that were shown').fill('ana,full,1.0.0,7');
  await again.click();
  await expect(page.getByText('This page does not have version 7 of the scoring.')).toBeVisible();
  await page.setViewportSize({ width: 1280, height: 800 });
  await checkAxe(page);
  await context.setOffline(false);
});
