import { answerAll } from '../support/answering';
import { checkAxe, expect, test } from '../support/journey';
import { expectHeading } from '../support/look-everywhere';
import { answersFor } from '../support/worked-example';

test('a reading opens over the result, leads on to another, and gives the place back', async ({
  page,
}) => {
  await answerAll(page, 'short', answersFor('A'));
  const before = { address: page.url(), title: await page.title() };
  const link = page.getByRole('button', { name: /^Read: / }).first();
  const name = ((await link.textContent()) ?? '').replace('Read: ', '');
  await link.focus();
  await page.keyboard.press('Enter');

  const dialog = page.getByRole('dialog', { name });
  await expect(dialog.getByRole('heading', { level: 3, name: 'One thing to try' })).toBeVisible();
  await checkAxe(page);
  const other = dialog.getByRole('listitem').getByRole('button').first();
  const otherName = (await other.textContent()) ?? '';
  await other.focus();
  await page.keyboard.press('Enter');
  const next = page.getByRole('dialog', { name: otherName });
  await expect(next.getByRole('heading', { level: 2, name: otherName })).toBeFocused();
  await expect(next.getByRole('heading', { level: 2, name: otherName })).toBeInViewport();

  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(link).toBeFocused();
  expect({ address: page.url(), title: await page.title() }).toEqual(before);
});

test('the readings lead from one to the next, under one title', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('link', { name: 'Short readings on all of this' }).click();
  await expectHeading(page, 'Readings');
  await page.getByRole('link', { name: 'Closeness, and the work of keeping it' }).click();
  await expectHeading(page, 'Closeness, and the work of keeping it');
  await expect(page).toHaveTitle('Readings · Both Ways');
  await page.getByRole('link', { name: /^Next: / }).click();
  await expectHeading(page, 'Reach: being there when it counts');
  await expect(page).toHaveTitle('Readings · Both Ways');
  await page.goBack();
  await expectHeading(page, 'Closeness, and the work of keeping it');
});
