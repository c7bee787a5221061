import type { Page } from '@playwright/test';
import { answerPage, pagesOf, startAnswering, waitUntilAwake } from '../support/answering';
import { checkAxe, expect, test } from '../support/journey';
import { lookEverywhere } from '../support/look-everywhere';
import { keptOfA, sealText } from '../support/sealed-files';
import { answersFor } from '../support/worked-example';

const CODE = 'a lantern for the long way';

async function openFile(page: Page, buffer: Buffer, code: string): Promise<void> {
  await page.goto('/take/');
  await waitUntilAwake(page);
  await page.getByRole('button', { name: 'I have a code or a file' }).click();
  await page.getByLabel('Your code').fill(code);
  await page
    .getByLabel('A file, if you kept one')
    .setInputFiles({ name: 'notes-test.age', mimeType: 'application/octet-stream', buffer });
  await page.getByRole('button', { name: 'Open', exact: true }).click();
}

test('a kept result, its picture and the retake have no axe finding and stay within 320 px', async ({
  page,
}) => {
  test.setTimeout(90_000);
  const file = await sealText(JSON.stringify(keptOfA), CODE);
  await openFile(page, file, CODE);
  const heading = page.getByRole('heading', { name: 'What you kept', exact: true });
  await heading.waitFor();
  await lookEverywhere(page);
  await page.getByRole('button', { name: 'Show that picture' }).click();
  await page.getByRole('heading', { name: 'Your picture' }).waitFor();
  await expect(
    page.getByText('It comes from your file, answered on October 1, 2026.'),
  ).toBeVisible();
  await expect(page.getByRole('button', { name: 'Keep a file' })).toHaveCount(0);
  await page.goBack();
  await heading.waitFor();

  await page.getByRole('button', { name: 'Take it again' }).click();
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByRole('button', { name: 'To the first questions' }).click();
  for (const items of pagesOf('full')) {
    await answerPage(page, items, answersFor('B'));
    await page.getByRole('button', { name: /^(Next|To the review)$/ }).click();
  }
  await page.getByRole('button', { name: 'Show my picture' }).click();
  await page.getByRole('heading', { name: 'What has changed' }).waitFor();
  await page.getByText('Every figure, then and now').first().click();
  await lookEverywhere(page);

  // The earlier result is a part of the draft: a reload brings what has changed again.
  await page.reload();
  await page.getByRole('heading', { name: 'What has changed' }).waitFor();
});

test('a file opens by being dropped on the page', async ({ page }) => {
  const file = await sealText(JSON.stringify(keptOfA), CODE);
  await page.goto('/take/');
  await waitUntilAwake(page);
  await page.getByRole('button', { name: 'I have a code or a file' }).click();
  await page.getByLabel('Your code').fill(CODE);
  const data = await page.evaluateHandle(
    (bytes) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([Uint8Array.from(bytes)], 'dropped.age'));
      return transfer;
    },
    [...file],
  );
  const place = page.getByText('Choose it, or drop it here.');
  await place.dispatchEvent('dragover', { dataTransfer: data });
  await place.dispatchEvent('drop', { dataTransfer: data });
  await expect(page.getByText('Chosen: dropped.age')).toBeVisible();
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await page.getByRole('heading', { name: 'What you kept', exact: true }).waitFor();
});

const whole = JSON.stringify(keptOfA);
const refused: readonly (readonly [
  name: string,
  make: () => Promise<Buffer>,
  code: string,
  says: RegExp,
])[] = [
  ['under another code', () => sealText(whole, CODE), 'another code', /does not open this file/],
  ['that is no sealed file', async () => Buffer.from('hello'), CODE, /not a sealed file of ours/],
  [
    'that is cut short',
    async () => (await sealText(whole, CODE)).subarray(0, -3),
    CODE,
    /This file is damaged/,
  ],
  ['that is too large', async () => Buffer.alloc(300_000, 'x'), CODE, /too large/],
  [
    'of something else',
    () => sealText('{"type":"letter","version":1}', CODE),
    CODE,
    /holds nothing that this page can show/,
  ],
  [
    'of a later version of ours',
    () => sealText(JSON.stringify({ ...keptOfA, version: 2 }), CODE),
    CODE,
    /made by a newer version/,
  ],
  [
    'of questions that are not here',
    () => sealText(JSON.stringify({ ...keptOfA, bank: '7.0.0' }), CODE),
    CODE,
    /it will not guess/,
  ],
  [
    'with an answer that cannot be',
    () => sealText(whole.replace('"R1m":', '"R1m":9,"R2m":'), CODE),
    CODE,
    /This file is damaged/,
  ],
];

for (const [name, make, code, says] of refused) {
  test(`a file ${name} is refused in words, and nothing is lost or stored`, async ({ page }) => {
    await openFile(page, await make(), code);
    await page.getByRole('status').filter({ hasText: says }).waitFor();
    await expect(page.getByLabel('Your code')).toHaveValue(code);
    expect(await page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);
    await checkAxe(page);
  });
}

test('a draft from a file asks where it is kept and goes on where it was', async ({ page }) => {
  const { type: _type, scoring: _scoring, day: _day, remember: _remember, ...kept } = keptOfA;
  const draft = { ...kept, type: 'both-ways/draft', page: 2, times: [], earlier: null };
  await openFile(page, await sealText(JSON.stringify(draft), CODE), CODE);
  await page.getByRole('heading', { name: 'What may this device keep?' }).waitFor();
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByText('Met, 2 of 8').waitFor();
  await expect(page.getByRole('radio', { checked: true })).not.toHaveCount(0);
});

test('the banner of what could not be saved has no axe finding and lasts over the pages', async ({
  page,
}) => {
  await page.addInitScript(() => {
    Reflect.set(IDBObjectStore.prototype, 'put', () => {
      throw new DOMException('planted', 'QuotaExceededError');
    });
  });
  await startAnswering(page, 'short');
  await answerPage(page, pagesOf('short')[0] ?? [], answersFor('A'));
  const banner = page.getByRole('alert').filter({ hasText: 'not saving your answers' });
  await banner.waitFor();
  await lookEverywhere(page);
  await page.getByRole('button', { name: 'Next' }).click();
  await expect(banner).toBeVisible();
  await page.getByRole('button', { name: 'Make a sealed file' }).click();
  await page.getByText('Your code:').waitFor();
  await lookEverywhere(page);
});
