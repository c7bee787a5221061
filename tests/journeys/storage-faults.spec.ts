import type { Page } from '@playwright/test';
import {
  answerPage,
  goNext,
  startAnswering,
  waitUntilAwake,
  waitUntilSaved,
} from '../support/answering';
import type { FaultName, FaultStart } from '../support/faults/fault-plan';
import {
  bannerOf,
  expectBannerAndAnswers,
  expectMarked,
  expectNoFalseClaim,
  expectNoFile,
  expectReviewCount,
  expectWholeFile,
  given,
  goBack,
  goToReview,
  openByCode,
  OWN_CODE,
  pages,
  plant,
  setFault,
} from '../support/faults/fault-steps';
import { expect, test } from '../support/journey';

type Mode = 'tab' | 'locked';
type Case = readonly [FaultName, Mode, FaultStart];

/** The browser does not store: a banner, a file, and another try. */
const refused: readonly Case[] = [
  ['indexedDB.open throws SecurityError', 'tab', 'before'],
  ['indexedDB.open fires an error of quota', 'tab', 'before'],
  ['indexedDB.open never answers', 'locked', 'before'],
  ['indexedDB.open stays blocked', 'tab', 'before'],
  ['indexedDB.open answers after it was given up', 'locked', 'before'],
  ['the indexedDB property throws SecurityError', 'locked', 'before'],
  ['database.transaction throws InvalidStateError', 'tab', 'while'],
  ['database.transaction finds the connection closed', 'locked', 'while'],
  ['objectStore.get fires an error', 'tab', 'while'],
  ['objectStore.get never answers', 'tab', 'while'],
  ['objectStore.put throws QuotaExceededError', 'tab', 'before'],
  ['objectStore.put fires an error of quota and aborts', 'locked', 'while'],
  ['objectStore.put never answers', 'tab', 'while'],
  ['the transaction aborts at its commit', 'tab', 'while'],
  ['the transaction stores nothing and never says so', 'tab', 'while'],
  ['the transaction stores and never says so, and reads never answer', 'tab', 'while'],
  ['sessionStorage.setItem throws QuotaExceededError', 'tab', 'before'],
  ['the sessionStorage property throws SecurityError', 'tab', 'before'],
  ['navigator.locks.request rejects with SecurityError', 'tab', 'before'],
  ['navigator.locks.request never answers', 'tab', 'before'],
];

/** Nothing can be sealed: a banner, the sentence that there can be no file, and another try. */
const unsealed: readonly Case[] = [
  ['new Worker throws SecurityError', 'tab', 'before'],
  ['the worker fires an error', 'locked', 'while'],
  ['the worker never answers', 'tab', 'before'],
];

/** The one try more that is made by itself, or a look at what is stored, is enough. */
const mended: readonly Case[] = [
  ['database.transaction finds the connection closed once', 'tab', 'while'],
  ['objectStore.put answers after the transaction is complete', 'tab', 'while'],
];

const describe = ([name, mode, start]: Case) =>
  `${name}, ${mode === 'tab' ? 'in tab mode' : 'under a code'}, ${
    start === 'before' ? 'from the start' : 'after some saves'
  }`;

/** Answers two pages; the fault stands from the start, or begins on the second of them. */
async function answerWithFault(page: Page, [name, mode, start]: Case): Promise<void> {
  await plant(page, name, start === 'before');
  await startAnswering(page, 'short', mode === 'tab' ? 'tab' : { code: OWN_CODE });
  await answerPage(page, pages[0] ?? [], given);
  await goNext(page);
  const [first = '', ...rest] = pages[1] ?? [];
  if (start === 'while') {
    await waitUntilSaved(page);
    await setFault(page, { isOn: true });
  }
  await answerPage(page, [first], given);
  await setFault(page, { isUnsaved: true });
  await answerPage(page, rest, given);
}

/** With the fault gone, trying again stores everything, and it is found again. */
async function expectRetryWorks(page: Page, mode: Mode): Promise<void> {
  await setFault(page, { isOn: false, isUnsaved: false });
  await bannerOf(page).getByRole('button', { name: 'Try to save again' }).click();
  await expect(bannerOf(page)).toHaveCount(0);
  await goBack(page);
  await waitUntilSaved(page);
  await expectFoundAgain(page, mode, async () => {
    await setFault(page, { isOn: false, isUnsaved: false });
  });
}

async function expectFoundAgain(
  page: Page,
  mode: Mode,
  endFault: () => Promise<void>,
): Promise<void> {
  if (mode === 'tab') {
    await page.addInitScript(() => {
      Object.assign(Reflect.get(window, 'plantedFault') as object, {
        isOn: false,
        isUnsaved: false,
      });
    });
    await page.reload();
  } else {
    await page.goto('/take/');
    await endFault();
    await waitUntilAwake(page);
    await openByCode(page);
  }
  await page.locator('fieldset[id]').first().waitFor({ timeout: 15_000 });
  await goToReview(page);
  await expectReviewCount(page);
}

test.describe('T4, each storage call failing each way', () => {
  for (const tried of [...refused, ...unsealed]) {
    const canSeal = refused.includes(tried);
    test(`nothing is lost when ${describe(tried)}`, async ({ page }) => {
      await answerWithFault(page, tried);
      await expectBannerAndAnswers(page);
      await (canSeal ? expectWholeFile(page) : expectNoFile(page));
      await expectNoFalseClaim(page);
      await expectRetryWorks(page, tried[1]);
    });
  }

  for (const tried of mended) {
    test(`the answers are saved all the same when ${describe(tried)}`, async ({ page }) => {
      await answerWithFault(page, tried);
      await setFault(page, { isUnsaved: false });
      await waitUntilSaved(page);
      await expect(bannerOf(page)).toHaveCount(0);
      await goBack(page);
      await goToReview(page);
      await setFault(page, { isOn: false });
      await goBack(page);
      await expectFoundAgain(page, tried[1], () => setFault(page, { isOn: false }));
    });
  }

  test('nothing is lost when the database is dropped under the page, after some saves and a reload', async ({
    page,
  }) => {
    await plant(page, 'indexedDB.open never answers', false);
    await startAnswering(page, 'short', 'tab');
    await answerPage(page, pages[0] ?? [], given);
    await waitUntilSaved(page);
    await goNext(page);
    await waitUntilSaved(page);
    await page.reload();
    await page.locator('fieldset[id]').first().waitFor();
    await page.evaluate(async () => {
      for (const { name = '' } of await indexedDB.databases()) indexedDB.deleteDatabase(name);
    });
    await answerPage(page, pages[1] ?? [], given);
    await setFault(page, { isUnsaved: true });
    await expectBannerAndAnswers(page);
    await expectWholeFile(page);
    await expectNoFalseClaim(page);
    await expectRetryWorks(page, 'tab');
  });

  test('nothing is lost when objectStore.getAll fires an error, in tab mode, at a reload', async ({
    page,
  }) => {
    await plant(page, 'objectStore.getAll fires an error', true);
    await startAnswering(page, 'short', 'tab');
    await answerPage(page, pages[0] ?? [], given);
    await waitUntilSaved(page);
    await page.reload();
    await expect(page.getByText('What this tab kept could not be read just now.')).toBeVisible();
    await page.addInitScript(() => {
      Object.assign(Reflect.get(window, 'plantedFault') as object, { isOn: false });
    });
    await page.reload();
    await expect(page.locator('fieldset[id]')).toHaveCount(pages[0]?.length ?? 0);
    await expectMarked(page, pages[0] ?? []);
  });

  test('nothing is lost when indexedDB.databases throws SecurityError, under a code, at opening', async ({
    page,
  }) => {
    await plant(page, 'indexedDB.databases throws SecurityError', true);
    await startAnswering(page, 'short', { code: OWN_CODE });
    await answerPage(page, pages[0] ?? [], given);
    await waitUntilSaved(page);
    await page.goto('/take/');
    await waitUntilAwake(page);
    await openByCode(page);
    await expect(
      page.getByText('This browser did not let us open anything just now.'),
    ).toBeVisible();
    await expect(page.getByLabel('Your code')).toHaveValue(OWN_CODE);
    await setFault(page, { isOn: false });
    await page.getByRole('button', { name: 'Open', exact: true }).click();
    await expect(page.locator('fieldset[id]')).toHaveCount(pages[0]?.length ?? 0);
    await expectMarked(page, pages[0] ?? []);
  });
});
