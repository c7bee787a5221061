import type { Page } from '@playwright/test';
import type { Answers } from '@/domain/answers/answer';
import { goNext, pagesOf } from '../answering';
import { expect } from '../journey';
import { closeDialog, makeSealedFile } from '../made-files';
import { answersFor } from '../worked-example';
import type { FaultName, FaultPlan, FaultWindow, PlantedFault } from './fault-plan';
import { plantFault } from './plant-fault';

export const OWN_CODE = 'meadow lantern on the hill';
export const pages = pagesOf('short');

/** What is answered by the end of the second page; everything else of the form stays blank. */
export const given: Answers = Object.fromEntries(
  pages.flatMap((items, index) =>
    items.map((item) => [item, index < 2 ? (answersFor('A')[item] ?? null) : null]),
  ),
);
export const givenCount = Object.values(given).filter((answer) => answer !== null).length;

/** Plants a fault into every document that the page loads from now on. */
export async function plant(page: Page, name: FaultName, isOn: boolean): Promise<void> {
  await page.addInitScript<FaultPlan>(plantFault, { name, isOn });
}

/** Begins or ends the fault; with it, tells whether "Saved" may be said from now on. */
export async function setFault(page: Page, change: Partial<PlantedFault>): Promise<void> {
  await page.evaluate((wanted) => {
    Object.assign((window as unknown as FaultWindow).plantedFault, wanted);
  }, change);
}

export async function expectNoFalseClaim(page: Page): Promise<void> {
  const claims = await page.evaluate(
    () => (window as unknown as FaultWindow).plantedFault.falseClaims,
  );
  expect(claims, 'times that "Saved" was said of what was not').toBe(0);
}

export function bannerOf(page: Page) {
  return page.getByRole('alert').filter({ hasText: 'This browser is not saving your answers' });
}

/** The items that are marked on the page shown, with the value that is marked. */
export async function expectMarked(page: Page, items: readonly string[]): Promise<void> {
  const marked = await page
    .locator('fieldset[id] input:checked')
    .evaluateAll((inputs) =>
      inputs.map((input) => [(input as HTMLInputElement).name, (input as HTMLInputElement).value]),
    );
  expect(marked).toEqual(
    items.flatMap((item) => (given[item] === null ? [] : [[item, `${given[item]}`]])),
  );
}

export async function goBack(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Back', exact: true }).click();
}

/** Goes on over the pages that are left blank, from whichever page is shown. */
export async function goToReview(page: Page): Promise<void> {
  const toReview = page.getByRole('button', { name: 'To the review' });
  const last = page.getByRole('heading', { name: /^Overall/ });
  for (const _ of pages) {
    if (await last.isVisible()) break;
    await goNext(page);
  }
  await toReview.click();
  await page.getByRole('heading', { name: 'Before you see your picture' }).waitFor();
}

export async function expectReviewCount(page: Page): Promise<void> {
  const total = Object.keys(given).length;
  await expect(page.getByText(`You answered ${givenCount} of ${total} questions.`)).toBeVisible();
}

/** Walks back and forth with the banner standing, and finds every answer where it was given. */
export async function expectBannerAndAnswers(page: Page): Promise<void> {
  const banner = bannerOf(page);
  await expect(banner).toBeVisible({ timeout: 15_000 });
  await expectMarked(page, pages[1] ?? []);
  await goBack(page);
  await expectMarked(page, pages[0] ?? []);
  await expect(banner).toBeVisible();
  await goToReview(page);
  await expectReviewCount(page);
  await expect(banner).toBeVisible();
}

/** The file that the banner offers holds every answer, and opens without us. */
export async function expectWholeFile(page: Page): Promise<void> {
  await bannerOf(page).getByRole('button', { name: 'Make a sealed file' }).click();
  const { kept } = await makeSealedFile(page);
  expect(kept.type).toBe('both-ways/draft');
  expect(kept.answers).toEqual(given);
  await closeDialog(page);
}

/** Without the worker there can be no file; the dialog says so, and the answers stay. */
export async function expectNoFile(page: Page): Promise<void> {
  await bannerOf(page).getByRole('button', { name: 'Make a sealed file' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Make the file' }).click();
  await expect(
    dialog.getByText('The file could not be made on this device. Your answers are still here.'),
  ).toBeVisible({ timeout: 15_000 });
  await closeDialog(page);
  await expectReviewCount(page);
}

/** Opens what is kept under the code, from the start page of the questions. */
export async function openByCode(page: Page, code: string = OWN_CODE): Promise<void> {
  await page.getByRole('button', { name: 'I have a code or a file' }).click();
  await page.getByLabel('Your code').fill(code);
  await page.getByRole('button', { name: 'Open', exact: true }).click();
}
