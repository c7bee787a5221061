import type { BrowserContext, Page } from '@playwright/test';
import {
  answerAll,
  answerPage,
  goNext,
  startAnswering,
  waitUntilAwake,
  waitUntilSaved,
} from '../support/answering';
import { tell } from '../support/counts';
import { dayOf, moveDays, SHIFTS } from '../support/clock-cases';
import {
  expectMarked,
  expectReviewCount,
  given,
  goToReview,
  openByCode,
  OWN_CODE,
  pages,
} from '../support/faults/fault-steps';
import { expect, test } from '../support/journey';
import { setClock } from '../support/moved-clock';
import { makeSealedFile } from '../support/made-files';
import { answersFor } from '../support/worked-example';

const start = new Date(2026, 5, 15, 12, 0);
const sitePages = ['/', '/take/', '/privacy/', '/help/', '/take/'];

test.setTimeout(120_000);

/** What is kept, without what a further save of the same answers changes. */
async function listKept(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    const ask = <Value>(request: IDBRequest<Value>) =>
      new Promise<Value>((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(request.error ?? new Error('asked')));
      });
    const kept: string[] = [`key ${sessionStorage.getItem('draft')}`];
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await ask(indexedDB.open(name));
      const stores = database.transaction(['slots', 'lock', 'broken']);
      for (const store of ['slots', 'lock', 'broken']) {
        kept.push(`${name} ${store} ${await ask(stores.objectStore(store).count())}`);
      }
      database.close();
    }
    return kept;
  });
}

/** Visits every page of the site in a tab of its own, as somebody does who comes back that day. */
async function visitEveryPage(context: BrowserContext, now: Date): Promise<void> {
  const visitor = await context.newPage();
  for (const address of sitePages) {
    await visitor.goto(address);
    await waitUntilAwake(visitor);
    await expect(visitor.getByRole('heading', { level: 1 })).toBeVisible();
  }
  const seen = await visitor.evaluate(() => new Date().getTime());
  expect(seen, 'the clock of the page').toBe(now.getTime());
  await visitor.close();
}

async function answerTwoPages(page: Page, keptIn: Parameters<typeof startAnswering>[2]) {
  await startAnswering(page, 'short', keptIn);
  await answerPage(page, pages[0] ?? [], given);
  // Two saves fill both slots, so that a further one changes no count.
  if (keptIn !== 'nowhere') await waitUntilSaved(page);
  await goNext(page);
  await answerPage(page, pages[1] ?? [], given);
}

test.describe('T16, the clock moves by a day or by more than a year, either way', () => {
  test('the draft of a tab outlives every page of the site and a reload', async ({
    page,
    context,
  }) => {
    await setClock(context, start);
    await answerTwoPages(page, 'tab');
    await waitUntilSaved(page);
    const before = await listKept(page);
    expect(before, 'a key and three stores').toHaveLength(4);
    for (const shift of SHIFTS) {
      const now = moveDays(start, shift);
      await setClock(context, now);
      await visitEveryPage(context, now);
      await page.reload();
      await page.locator('fieldset[id]').first().waitFor();
      await waitUntilSaved(page);
      await expectMarked(page, pages[1] ?? []);
      expect(await listKept(page), `kept, ${shift} days off`).toEqual(before);
    }
    await goToReview(page);
    await expectReviewCount(page);
    tell('T16', SHIFTS.length);
  });

  test('a locked draft outlives every page of the site and opens by its code', async ({
    page,
    context,
  }) => {
    await setClock(context, start);
    await answerTwoPages(page, { code: OWN_CODE });
    await waitUntilSaved(page);
    const before = await listKept(page);
    for (const shift of SHIFTS) {
      const now = moveDays(start, shift);
      await setClock(context, now);
      await page.goto('/take/');
      await visitEveryPage(context, now);
      await waitUntilAwake(page);
      await openByCode(page);
      await page.locator('fieldset[id]').first().waitFor();
      await expectMarked(page, pages[1] ?? []);
      await waitUntilSaved(page);
      expect(await listKept(page), `kept, ${shift} days off`).toEqual(before);
    }
    tell('T16', SHIFTS.length);
  });

  test('answers kept nowhere stay in the open page, and nothing is stored', async ({
    page,
    context,
  }) => {
    await setClock(context, start);
    await answerTwoPages(page, 'nowhere');
    for (const shift of SHIFTS) {
      const now = moveDays(start, shift);
      await setClock(context, now);
      await visitEveryPage(context, now);
      await expectMarked(page, pages[1] ?? []);
      expect(await listKept(page)).toEqual(['key null']);
    }
    await goToReview(page);
    await expectReviewCount(page);
    tell('T16', SHIFTS.length);
  });

  test('a kept file opens, and a retake is offered only after its day has passed by four weeks', async ({
    page,
    context,
  }) => {
    await setClock(context, start);
    await answerAll(page, 'short', answersFor('A'));
    await page.getByRole('button', { name: 'Keep a file' }).click();
    const { code, path, kept } = await makeSealedFile(page);
    expect(kept).toMatchObject({ type: 'both-ways/result', day: dayOf(start) });
    await page.goto('/');
    const before = await listKept(page);
    for (const shift of SHIFTS) {
      const now = moveDays(start, shift);
      await setClock(context, now);
      await visitEveryPage(context, now);
      await page.goto('/take/');
      await waitUntilAwake(page);
      await page.getByRole('button', { name: 'I have a code or a file' }).click();
      await page.getByLabel('A file, if you kept one').setInputFiles(path);
      await page.getByLabel('Your code').fill(code);
      await page.getByRole('button', { name: 'Open', exact: true }).click();
      await page.getByRole('heading', { name: 'What you kept' }).waitFor();
      await expect(page.getByText(/^You finished this on .*15.*2026/)).toBeVisible();
      await expect(page.getByRole('button', { name: 'Take it again' })).toHaveCount(
        shift >= 28 ? 1 : 0,
      );
      await page.getByRole('button', { name: 'Show that picture' }).click();
      await page.getByRole('heading', { name: 'Your picture' }).waitFor();
      expect(await listKept(page), `kept, ${shift} days off`).toEqual(before);
    }
    tell('T16', SHIFTS.length);
  });
});
