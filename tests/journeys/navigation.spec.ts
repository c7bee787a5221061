import { expect, test } from '../support/journey';

test('going from page to page moves the focus to the heading and changes the title', async ({
  page,
}) => {
  await page.goto('/nowhere/');
  await expect(page.locator('#root')).toHaveAttribute('data-awake', '');
  const main = page.getByRole('main');
  await main.getByRole('link').first().click();
  await expect(page).toHaveURL(/\/$/);
  await expect(page).toHaveTitle('Both Ways');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  expect(await page.evaluate(() => window.scrollY)).toBe(0);

  await page.goBack();
  await expect(page).toHaveTitle('Page not found · Both Ways');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
});

test.use({ allowed: ['/nowhere/'] });
