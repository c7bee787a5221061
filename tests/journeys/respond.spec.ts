import { readFile } from 'node:fs/promises';
import { armor } from 'age-encryption';
import type { Page } from '@playwright/test';
import { writeLink } from '@/domain/exchange/envelope/link-text';
import { findArmors } from '@/domain/practice/armor-text';
import { readResponse } from '@/domain/practice/response';
import { answerToReview, goToFirstQuestion, waitUntilAwake } from '../support/answering';
import { pressByKeyboard, tabTo, typeByKeyboard } from '../support/by-keyboard';
import { checkAxe, expect, test } from '../support/journey';
import { lookEverywhere } from '../support/look-everywhere';
import { type MadeInvite, makePracticeInvite, openResponse } from '../support/practice-invite';
import { answersFor } from '../support/worked-example';

const SAME = 'I compared it with my therapist, and it is the same';
const LAST = /^Send the last two answers too/;

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

async function openInvite(page: Page, { invite }: MadeInvite): Promise<void> {
  await page.goto(writeLink('/', invite.bytes));
  await waitUntilAwake(page);
  await page.getByRole('group', { name: 'Did you compare it?' }).waitFor();
}

async function answerForm(page: Page): Promise<void> {
  await page.getByRole('heading', { name: 'Before you start' }).waitFor();
  await goToFirstQuestion(page, 'short');
  await answerToReview(page, 'short', answersFor('A'));
}

test('a client compares, answers, sees what would be sent, and seals it for the practice alone', async ({
  page,
}) => {
  const made = await makePracticeInvite();
  await openInvite(page, made);
  await checkAxe(page);
  await page.getByRole('radio', { name: SAME }).check();
  await page.getByRole('checkbox', { name: 'Remember this number in this browser' }).check();
  await press(page, 'Answer the questions');
  await page.getByRole('heading', { name: 'Before you start' }).waitFor();
  await expect(page).toHaveURL(/\/practice\/respond\/$/);
  await expect(page.getByRole('radio', { name: /^A first look/ })).toBeChecked();
  await answerForm(page);
  await press(page, 'Go on');

  await page.getByRole('heading', { name: 'What comes next is your choice' }).waitFor();
  await checkAxe(page);
  await press(page, 'See my own picture');
  await page.getByRole('heading', { name: 'Your picture' }).waitFor();
  await press(page, 'Back to sending');
  await press(page, 'Look at what would be sent');
  await checkAxe(page);
  await press(page, 'Show me exactly what would be sent');
  await page.getByRole('checkbox', { name: LAST }).check();
  await checkAxe(page);
  await press(page, 'Seal this');

  await page.getByRole('heading', { name: 'Sealed, for you to send' }).waitFor();
  await checkAxe(page);
  const coming = page.waitForEvent('download');
  await press(page, 'Save a sealed file');
  const download = await coming;
  expect(download.suggestedFilename()).toMatch(/^notes-[0-9a-v]{4}\.age$/);
  const sealed = new Uint8Array(await readFile(await download.path()));
  const read = readResponse(await openResponse(made.identity, sealed));
  expect(read.ok).toBe(true);
  const pasted = await page.getByLabel('The sealed answers').inputValue();
  expect(armor.decode(findArmors(pasted)[0] ?? '')).toEqual(sealed);

  await page.reload();
  await page.getByRole('heading', { name: 'What comes next is your choice' }).waitFor();
  await openInvite(page, made);
  await expect(page.getByRole('radio', { name: SAME })).toBeChecked();
  await openInvite(page, await makePracticeInvite());
  await expect(page.getByRole('alert')).toContainText('but another number');
});

test('a client who sends nothing has the ordinary own picture, also after a reload', async ({
  page,
}) => {
  await openInvite(page, await makePracticeInvite());
  await page.getByRole('radio', { name: 'I can’t compare now' }).check();
  await press(page, 'Answer the questions');
  await answerForm(page);
  await press(page, 'Go on');
  await press(page, 'Look at what would be sent');
  await press(page, 'Keep it to myself for now');
  await page.getByRole('heading', { name: 'Your picture' }).waitFor();
  await expect(page.getByRole('button', { name: 'Back to sending' })).toHaveCount(0);
  expect(await page.evaluate(() => Object.keys(sessionStorage))).not.toContain('invite');
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  await page.reload();
  await page.getByRole('heading', { name: 'Your picture' }).waitFor();
});

test('the invitation and what would be sent work by keyboard alone; each screen is sound and narrow enough', async ({
  page,
}) => {
  test.setTimeout(120_000);
  const heading = (name: string) =>
    expect(page.getByRole('heading', { level: 1, name })).toBeFocused({ timeout: 30_000 });
  await openInvite(page, await makePracticeInvite());
  await lookEverywhere(page);
  await tabTo(page, SAME);
  await page.keyboard.press('Space');
  await tabTo(page, 'Remember this number in this browser');
  await lookEverywhere(page);
  await pressByKeyboard(page, 'Answer the questions');
  await page.getByRole('heading', { name: 'Before you start' }).waitFor();
  await goToFirstQuestion(page, 'short');
  await answerToReview(page, 'short', {});
  await pressByKeyboard(page, 'Go on');
  await heading('What comes next is your choice');
  await lookEverywhere(page);
  await pressByKeyboard(page, 'Look at what would be sent');
  await heading('Before you send anything');
  await lookEverywhere(page);
  await pressByKeyboard(page, 'Show me exactly what would be sent');
  await heading('This is exactly what would be sent');
  await typeByKeyboard(page, 'A name that your therapist knows this by', 'Robin');
  await tabTo(page, 'My therapist may show my part');
  await page.keyboard.press('Space');
  await expect(page.getByRole('row', { name: /^May be shown/ })).toContainText('Yes');
  await lookEverywhere(page);
  await pressByKeyboard(page, 'Seal this');
  await heading('Sealed, for you to send');
  await lookEverywhere(page);
});
