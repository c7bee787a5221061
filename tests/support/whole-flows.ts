import type { Page } from '@playwright/test';
import {
  answerInvitation,
  makeInvitation,
  openLink,
  openWithCode,
  readLinkToSend,
  showPicture,
} from './apart';
import { expect } from './journey';
import { goToPrivateStop, openHere, openTogether, shareAndSeal, waitForTurn } from './passing';
import {
  answerPractice,
  goToPlace,
  makeOneInvite,
  openPractice,
  sealForPractice,
  setUpPractice,
} from './practising';
import { answersFor, partnersOf } from './worked-example';

const { a, b } = partnersOf('A short, B short');

/** Two people pass one device, mistake a code, and see their picture. */
export async function passOneDevice(page: Page): Promise<void> {
  await openHere(page);
  await goToPrivateStop(page, a);
  const first = await shareAndSeal(page);
  await waitForTurn(page, 'This turn is done');
  await page.getByRole('button', { name: 'Begin my turn' }).click();
  await goToPrivateStop(page, b);
  const second = await shareAndSeal(page);
  await waitForTurn(page, 'Both turns are done');
  await page.getByRole('link', { name: 'Open now' }).click();
  await page.getByRole('heading', { name: 'Look together' }).waitFor();
  await openTogether(page, [first, 'not the other code']);
  await page.getByText(/^Both parts are needed/).waitFor({ timeout: 30_000 });
  await openTogether(page, [first, second]);
  await page.getByRole('heading', { name: 'Our picture' }).waitFor({ timeout: 30_000 });
}

/** Two people send each other links, and both see their picture. */
export async function writeToEachOther(ana: Page, ben: Page): Promise<void> {
  const invite = await makeInvitation(ana, a);
  await openLink(ben, invite.link);
  const reply = await answerInvitation(ben, b);
  await openLink(ana, reply.link);
  await openWithCode(ana, invite.code);
  await ana
    .getByRole('heading', { name: 'One more link, so that both can see' })
    .waitFor({ timeout: 30_000 });
  const reveal = await readLinkToSend(ana);
  await ana.getByRole('button', { name: 'Look at our picture' }).click();
  await showPicture(ana);
  await openLink(ben, reveal);
  await openWithCode(ben, reply.code);
  await ben.getByRole('heading', { name: 'Both parts are here' }).waitFor({ timeout: 30_000 });
  await ben.getByRole('button', { name: 'Open now' }).click();
  await showPicture(ben);
}

/** A practice asks a client and opens what they send. */
export async function askAClient(practice: Page, client: Page): Promise<void> {
  await openPractice(practice);
  await setUpPractice(practice, 'harbor lemon quiet stone');
  const link = await makeOneInvite(practice, { label: 'Dr. Ana Ruiz', note: 'Seven' });
  await openLink(client, link);
  await answerPractice(client, { form: 'short', answers: answersFor('A'), name: 'Ana' });
  await sealForPractice(client);
  const block = await client.getByLabel('The sealed answers').inputValue();
  await goToPlace(practice, 'Inbox');
  await practice.getByLabel('Or the text, if it came as text').fill(block);
  await practice.getByRole('button', { name: 'Open them' }).click();
  await practice.getByText('1 response was filed.').waitFor({ timeout: 30_000 });
  await goToPlace(practice, 'Clients');
  await practice.getByRole('button', { name: 'Seven' }).click();
  await expect(practice.getByRole('heading', { name: 'Seven' })).toBeVisible();
}
