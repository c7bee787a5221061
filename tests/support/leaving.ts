import type { Page } from '@playwright/test';
import { waitUntilAwake } from './answering';
import { expect } from './journey';

/** Where Leave now leads; answered by the tests themselves. */
export const elsewhere = 'https://www.wikipedia.org/';

/** Nothing of anyone's answers: no checked choice but the length, no question, no later step. */
export async function expectBareStart(page: Page): Promise<void> {
  await waitUntilAwake(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    /Before you start|going both ways/,
  );
  await expect(page.locator('fieldset[id]')).toHaveCount(0);
  for (const heading of ['A few words first', 'What may this device keep?', 'Your picture']) {
    await expect(page.getByText(heading)).toHaveCount(0);
  }
}

/** How many drafts the browser holds, and whether this tab still has a key to one. */
export function countDrafts(page: Page): Promise<{ drafts: number; keys: number }> {
  return page.evaluate(async () => ({
    drafts: (await indexedDB.databases()).length,
    keys: sessionStorage.length,
  }));
}

export async function pressShiftThrice(page: Page): Promise<void> {
  for (let count = 0; count < 3; count += 1) await page.keyboard.press('Shift');
}
