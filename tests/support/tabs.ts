import type { Page } from '@playwright/test';
import { questionOf, texts, waitUntilAwake } from './answering';
import { openByCode } from './faults/fault-steps';
import { expect } from './journey';

/** What Duplicate does in a browser: the same address, entry and session storage in another tab. */
export async function duplicateTab(page: Page): Promise<Page> {
  const coming = page.context().waitForEvent('page');
  const state = await page.evaluate(() => {
    window.open('/take/');
    return history.state as unknown;
  });
  const twin = await coming;
  await waitUntilAwake(twin);
  await twin.evaluate((entry) => history.replaceState(entry, ''), state);
  await twin.reload();
  await twin.locator('fieldset[id]').first().waitFor();
  return twin;
}

/** Opens a locked draft in a further tab by its code. */
export async function openInNewTab(page: Page, code: string): Promise<Page> {
  const other = await page.context().newPage();
  await other.goto('/take/');
  await waitUntilAwake(other);
  await openByCode(other, code);
  await other.locator('fieldset[id]').first().waitFor();
  return other;
}

const notice = (page: Page) =>
  page.getByRole('alert').filter({ hasText: 'These answers are open in another tab.' });

/** The tab shows the answers, and none of them can be changed. */
export async function expectReadOnly(page: Page): Promise<void> {
  await expect(notice(page)).toBeVisible({ timeout: 10_000 });
  await expect(page.locator('fieldset[id] input:enabled')).toHaveCount(0);
}

export async function expectEditing(page: Page): Promise<void> {
  await expect(notice(page)).toHaveCount(0, { timeout: 10_000 });
  await expect(page.locator('fieldset[id] input:disabled')).toHaveCount(0);
  await expect(page.locator('fieldset[id] input:enabled').first()).toBeVisible();
}

export async function continueHere(page: Page): Promise<void> {
  await notice(page).getByRole('button', { name: 'Continue here' }).click();
}

type Label = keyof typeof texts.labels;

export async function choose(page: Page, item: string, label: Label): Promise<void> {
  await questionOf(page, item)
    .getByRole('radio', { name: texts.labels[label], exact: true })
    .check();
}

export async function expectChosen(page: Page, item: string, label: Label): Promise<void> {
  await expect(
    questionOf(page, item).getByRole('radio', { name: texts.labels[label], exact: true }),
  ).toBeChecked();
}

/** The names of what this site still has in the browser, as the given tab sees it. */
export async function listLeft(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => [
    ...(await indexedDB.databases()).map(({ name }) => `database ${name}`),
    ...Object.keys(localStorage).map((key) => `local ${key}`),
    ...Object.keys(sessionStorage).map((key) => `session ${key}`),
    ...(await caches.keys()).map((key) => `cache ${key}`),
  ]);
}
