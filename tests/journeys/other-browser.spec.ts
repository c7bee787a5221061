import type { Page } from '@playwright/test';
import { waitUntilAwake } from '../support/answering';
import { makeInvitation, openLink, openWithCode, readLinkToSend } from '../support/apart';
import {
  bytesOfLink,
  inviteHere,
  linkOf,
  replyHere,
  revealHere,
  sessionFile,
} from '../support/exchange/node-couple';
import { NOTHING_STORED, readStorage } from '../support/far-storage';
import { expect, test } from '../support/journey';
import { partnersOf } from '../support/worked-example';

const CODE = 'paper lantern by the river';
const UNKNOWN = /^This was made in another browser, or the code has a slip in it/;
const short = partnersOf('A short, B short');

test.setTimeout(180_000);

/** Presses the button that makes a file of the exchange, and gives where the file lies. */
async function keepInFile(page: Page): Promise<string> {
  await page.getByText('Keep this exchange in a file too').click();
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Make the file' }).click();
  const download = await coming;
  expect(download.suggestedFilename()).toMatch(/^notes-[0-9a-v]{4}\.age$/);
  await expect(page.getByText('Your code opens it.')).toBeVisible({ timeout: 30_000 });
  return download.path();
}

type File = Parameters<ReturnType<Page['getByLabel']>['setInputFiles']>[0];

async function openWithFile(page: Page, file: File, code: string): Promise<void> {
  await page.getByLabel('A file of the exchange, if you made one').setInputFiles(file);
  await openWithCode(page, code);
}

/** Opens a link where its session is not: the way on is shown, and nothing is kept. */
async function openElsewhere(page: Page, link: string, code: string): Promise<void> {
  await openLink(page, link);
  await expect(page.getByText('Was it made in another browser?')).toContainText(
    'Copy what came, open your usual browser on this page and paste it there.',
  );
  await openWithCode(page, code);
  await expect(page.getByText(UNKNOWN)).toBeVisible({ timeout: 30_000 });
  expect(await readStorage(page)).toBe(NOTHING_STORED);
}

/** Copies what came in one browser and pastes it in the other. */
async function copyAcross(from: Page, to: Page): Promise<void> {
  await from.getByRole('button', { name: 'Copy what came' }).click();
  await expect(from.getByText('Copied.', { exact: true })).toBeVisible();
  await to.goto('/open/');
  await waitUntilAwake(to);
  await to.getByLabel('The link').focus();
  await to.keyboard.press('Control+V');
  await expect(to.getByLabel('The link')).toHaveValue(/^QlcB[\w-]+Z$/);
  await to.getByRole('button', { name: 'Look at it' }).click();
}

test('T17 an invite and a reply opened where their session is not go on by copy, and by file', async ({
  page: first,
  otherPage: other,
}) => {
  const invite = await makeInvitation(first, short.a);
  const file = await keepInFile(first);

  await openElsewhere(other, invite.link, invite.code);
  await copyAcross(other, first);
  await first.getByRole('heading', { name: 'You have been invited' }).waitFor();
  await openWithCode(first, invite.code);
  await first
    .getByRole('heading', { name: 'Your invitation is ready' })
    .waitFor({ timeout: 30_000 });
  expect(await readLinkToSend(first), 'the own invite, recognised').toBe(invite.link);

  const { reply } = await replyHere(bytesOfLink(invite.link), short.b);
  await openElsewhere(other, linkOf('/', reply), invite.code);
  await copyAcross(other, first);
  await first.getByRole('heading', { name: 'An answer to an invitation' }).waitFor();
  await openWithCode(first, invite.code);
  await first.getByRole('heading', { name: /^One more link/ }).waitFor({ timeout: 30_000 });

  await openWithFile(other, file, invite.code);
  await other.getByRole('heading', { name: /^One more link/ }).waitFor({ timeout: 30_000 });
  await other.getByRole('button', { name: 'Look at our picture' }).click();
  await other.getByRole('heading', { name: 'Before you look' }).waitFor({ timeout: 30_000 });

  await openLink(other, invite.link);
  await openWithCode(other, invite.code);
  await other.getByRole('heading', { name: /^One more link/ }).waitFor({ timeout: 30_000 });
});

test('T17 an invite opened where its session is not is recognised with the file', async ({
  otherPage: other,
  baseURL,
}) => {
  const invited = await inviteHere(short.a);
  await openLink(other, linkOf(baseURL ?? '', invited.invite));
  await openWithFile(other, await sessionFile(invited, CODE), CODE);
  await other
    .getByRole('heading', { name: 'Your invitation is ready' })
    .waitFor({ timeout: 30_000 });
  expect(await readLinkToSend(other)).toBe(linkOf(baseURL ?? '', invited.invite));
});

test('T17 a reveal opened where its session is not goes on by copy, and by file', async ({
  page: first,
  otherPage: other,
}) => {
  const invited = await inviteHere(short.a);
  const replied = await replyHere(invited.invite, short.b);
  const { reveal } = await revealHere(invited, replied.reply);
  await first.goto('/open/');
  await waitUntilAwake(first);
  await openWithFile(first, await sessionFile(replied, CODE), CODE);
  await first.getByRole('heading', { name: 'Your answer is ready' }).waitFor({ timeout: 30_000 });
  const file = await keepInFile(first);

  await openElsewhere(other, linkOf('/', reveal), CODE);
  await copyAcross(other, first);
  await first.getByRole('heading', { name: 'The other part of a picture' }).waitFor();
  await openWithCode(first, CODE);
  await first.getByRole('heading', { name: 'Both parts are here' }).waitFor({ timeout: 30_000 });

  await openWithFile(other, file, 'not the code of it');
  await expect(other.getByText('This code does not open this file.')).toBeVisible({
    timeout: 30_000,
  });
  await openWithCode(other, CODE);
  await other.getByRole('heading', { name: 'Both parts are here' }).waitFor({ timeout: 30_000 });
});
