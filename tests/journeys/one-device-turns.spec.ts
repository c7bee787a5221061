import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import {
  answerPage,
  goNext,
  goToFirstQuestion,
  pagesOf,
  questionOf,
  texts,
  waitUntilAwake,
  waitUntilSaved,
} from '../support/answering';
import { expect, test } from '../support/journey';
import {
  goOnToPrivateStop,
  goToPrivateStop,
  openHere,
  openTogether,
  shareAndSeal,
  waitForTurn,
} from '../support/passing';
import { openByCode, readStoredDrafts } from '../support/stored-draft';
import { answersFor } from '../support/worked-example';

const A = { form: 'short', answers: answersFor('A') } as const;
const B = { form: 'short', answers: answersFor('B') } as const;
const LOCK = 'ten grey herons in the reeds';
const FILE_CODE = 'only for my own drawer';

/** All that anyone could find without a key: what is shown, and what the browser holds in plain. */
async function readEverything(page: Page): Promise<string> {
  const seen = await page.evaluate(() => ({
    page: document.documentElement.outerHTML,
    values: [...document.querySelectorAll('input')].map(({ value, checked }) => [value, checked]),
    title: document.title,
    address: location.href,
    history: history.state as unknown,
    tab: { ...sessionStorage },
    browser: { ...localStorage },
  }));
  const stored = await readStoredDrafts(page);
  const bytes = stored.flatMap(({ id, slots, sealedIdentity }) => [
    id,
    ...slots.map(({ sealed }) => Buffer.from(sealed).toString('latin1')),
    Buffer.from(sealedIdentity ?? []).toString('latin1'),
  ]);
  return JSON.stringify([seen, bytes]);
}

/** What is ticked on the page of the questions that is shown now. */
function readTicked(page: Page): Promise<readonly (string | null)[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLInputElement>('fieldset[id] input:checked')].map(
      (input) => input.closest('label')?.textContent ?? null,
    ),
  );
}

test('the first person’s locked draft, file, code and answers are out of the second one’s reach', async ({
  page,
}) => {
  test.setTimeout(240_000);
  await openHere(page);
  await goToPrivateStop(page, A, { code: LOCK });
  const before = await readStoredDrafts(page);
  expect(before.map(({ sealedIdentity }) => sealedIdentity === null)).toEqual([false]);
  const identityA = await openByCode(before[0]?.sealedIdentity ?? [], LOCK);

  const file = await test.step('a file of one’s own is made at the stop', async () => {
    await page.getByRole('button', { name: 'Keep a file' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('radio', { name: 'A code of my own' }).check();
    await dialog.getByLabel('Your own code').fill(FILE_CODE);
    await dialog.getByLabel('What I want to remember').fill('Ask before guessing.');
    const downloading = page.waitForEvent('download');
    await dialog.getByRole('button', { name: 'Make the file' }).click();
    const download = await downloading;
    expect(download.suggestedFilename()).toMatch(/^notes-[0-9a-v]{4}\.age$/);
    await dialog.getByText(/^Your browser has the file now/).waitFor();
    await page.keyboard.press('Escape');
    return [...(await readFile(await download.path()))];
  });
  const kept = JSON.parse(await openByCode(file, FILE_CODE)) as Record<string, unknown>;
  expect(kept).toMatchObject({ type: 'both-ways/result', remember: 'Ask before guessing.' });
  expect(kept['answers']).toMatchObject({ R1m: A.answers['R1m'], UL1p: A.answers['UL1p'] });

  const codeA = await shareAndSeal(page);
  await waitForTurn(page, 'This turn is done');
  const secrets = [codeA, LOCK, FILE_CODE, identityA, 'Ask before guessing', 'both-ways/'];
  const expectNothingOfA = async (where: string) => {
    const everything = await readEverything(page);
    for (const secret of secrets) expect(everything, where).not.toContain(secret);
  };
  await expectNothingOfA('between the turns');
  const stored = await readStoredDrafts(page);
  expect(stored.map(({ id }) => id)).not.toContain(before[0]?.id);
  expect(stored.map(({ sealedIdentity }) => sealedIdentity)).toEqual([null]);

  await test.step('the code of the dropped draft opens nothing', async () => {
    await page.goto('/take/');
    await waitUntilAwake(page);
    await page.getByRole('button', { name: 'I have a code or a file' }).click();
    await page.getByLabel('Your code').fill(LOCK);
    await page.getByRole('button', { name: 'Open', exact: true }).click();
    await page
      .getByRole('status')
      .filter({ hasText: /opens nothing/ })
      .waitFor({ timeout: 30_000 });
    await page.goto('/together/here/');
    await waitForTurn(page, 'This turn is done');
  });

  const pages = pagesOf('short');
  await page.getByRole('button', { name: 'Begin my turn' }).click();
  await goToFirstQuestion(page, 'short');
  expect(await readTicked(page)).toEqual([]);
  await expectNothingOfA('at the first question of the second turn');
  await answerPage(page, pages[0] ?? [], B.answers);
  await goNext(page);
  expect(await readTicked(page)).toEqual([]);
  await answerPage(page, pages[1] ?? [], B.answers);
  await waitUntilSaved(page);
  await expectNothingOfA('in the middle of the second turn');

  await test.step('a reload goes on with the second person’s answers', async () => {
    await page.reload();
    await waitUntilAwake(page);
    await questionOf(page, pages[1]?.[0] ?? '').waitFor();
    const labels = (items: readonly string[] = []) =>
      items.map((item) => texts.labels[B.answers[item] ?? 'x']);
    expect(await readTicked(page)).toEqual(labels(pages[1]));
    expect(labels(pages[1])).not.toEqual(
      (pages[1] ?? []).map((item) => texts.labels[A.answers[item] ?? 'x']),
    );
    await page.getByRole('button', { name: 'Back', exact: true }).click();
    await questionOf(page, pages[0]?.[0] ?? '').waitFor();
    expect(await readTicked(page)).toEqual(labels(pages[0]));
    await goNext(page);
    await expectNothingOfA('after the reload');
  });

  await goOnToPrivateStop(page, B, 1);
  await expectNothingOfA('at the second private stop');
  const codeB = await shareAndSeal(page);
  await waitForTurn(page, 'Both turns are done');
  expect(await readStoredDrafts(page)).toHaveLength(2);

  await page.getByRole('link', { name: 'Open now' }).click();
  await page.getByRole('heading', { name: 'Look together' }).waitFor();
  for (const code of [FILE_CODE, LOCK]) {
    await openTogether(page, [code, codeB]);
    const note = page.getByRole('status').filter({ hasText: /^Both parts are needed/ });
    await note.waitFor({ timeout: 30_000 });
    await page.getByLabel('The first code').fill('');
    await page.getByRole('button', { name: 'Open our picture' }).click();
    await page.getByText('Please type both codes first.').waitFor();
  }
});
