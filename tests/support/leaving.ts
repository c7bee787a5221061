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

export const WAYS = ['the button', 'Shift three times'] as const;
export type Way = (typeof WAYS)[number];

export async function leaveBy(page: Page, way: Way): Promise<void> {
  if (way === 'the button') await page.getByRole('link', { name: 'Leave now' }).click();
  else await pressShiftThrice(page);
}

/** Back leads past every step of the visit at once, to the address that was there before it. */
export async function goBackPast(page: Page, before = '/'): Promise<void> {
  await page.goBack();
  expect(new URL(page.url()).pathname).toBe(before);
}

/** What must not be met again after leaving, and the addresses where it is looked for. */
export interface Left {
  readonly sensitive: RegExp;
  readonly addresses: readonly string[];
  /** The address before the visit, unless it is that of the start. */
  readonly before?: string;
}

/** No word, no question, nothing typed, nothing kept in the tab. */
export async function expectNothingSensitive(page: Page, sensitive: RegExp): Promise<void> {
  if (page.url() === elsewhere) return;
  await waitUntilAwake(page);
  expect(new URL(page.url()).hash).toBe('');
  await expect(page.locator('body')).not.toContainText(sensitive);
  await expect(page.locator('fieldset[id]')).toHaveCount(0);
  for (const field of await page.getByRole('textbox').all()) await expect(field).toHaveValue('');
  expect(await page.evaluate(() => ({ ...sessionStorage }))).toEqual({});
}

/** Leaves, then tries Back, Forward and the addresses. */
export async function leaveAndReturn(
  page: Page,
  way: Way,
  { sensitive, addresses, before }: Left,
): Promise<void> {
  await leaveBy(page, way);
  await page.waitForURL(elsewhere);
  await goBackPast(page, before);
  await expectNothingSensitive(page, sensitive);
  for (let count = 0; count < 3; count += 1) {
    await page.goForward().catch(() => null);
    await expectNothingSensitive(page, sensitive);
  }
  for (const address of addresses) {
    await page.goto(address);
    await expectNothingSensitive(page, sensitive);
  }
}
