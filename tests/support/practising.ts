import type { Download, Page } from '@playwright/test';
import type { FormId } from '@/domain/bank/bank-schema';
import type { Answers } from '@/domain/answers/answer';
import { answerToReview, goToFirstQuestion, waitUntilAwake } from './answering';

const LINK = /https?:\/\/\S+\/open\/#[\w-]+Z/;

export async function download(page: Page, button: string): Promise<Download> {
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: button, exact: true }).click();
  return downloading;
}

export async function openPractice(page: Page): Promise<void> {
  await page.goto('/practice/');
  await waitUntilAwake(page);
}

/** Goes through the whole set-up from the door, and gives the backup that was made in it. */
export async function setUpPractice(
  page: Page,
  passphrase: string,
  pathOf: (saved: Download) => Promise<string> = (saved) => saved.path(),
): Promise<Download> {
  await page.getByRole('button', { name: 'Set up a practice' }).click();
  await page.getByRole('button', { name: 'Choose a passphrase' }).click();
  await page.getByRole('radio', { name: 'A code of my own' }).check();
  await page.getByLabel('Your own code').fill(passphrase);
  await page.getByRole('checkbox', { name: /^I have written it down/ }).check();
  await page.getByRole('button', { name: 'Make the practice' }).click();
  await page.getByRole('heading', { name: 'Make a backup now' }).waitFor({ timeout: 30_000 });
  const backup = await download(page, 'Make the backup file');
  await page
    .getByLabel('Now choose the file that you have just saved')
    .setInputFiles(await pathOf(backup));
  await page.getByText(/^It opens\./).waitFor({ timeout: 30_000 });
  await page.getByRole('button', { name: 'To your number' }).click();
  await page.getByRole('button', { name: 'Go to your practice' }).click();
  await page.getByRole('heading', { name: 'Inbox' }).waitFor();
  return backup;
}

export async function goToPlace(page: Page, place: string): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Your practice' })
    .getByRole('button', { name: place, exact: true })
    .click();
}

/** The link of an invitation within the message that goes with it. */
export function linkIn(words: string): string {
  const link = LINK.exec(words)?.[0];
  if (link === undefined) throw new Error(`no link in: ${words}`);
  return link;
}

/** The link of the invitation that is shown. */
export async function readInviteLink(page: Page): Promise<string> {
  return linkIn(await page.getByLabel('A message to go with it').inputValue());
}

/** What the client chooses before sending. */
interface Sending {
  readonly form: FormId;
  readonly answers: Answers;
  readonly name: string;
  readonly joint?: boolean;
}

/** Goes from an opened invitation to the sealed answers. */
export async function answerPractice(page: Page, sending: Sending): Promise<void> {
  const { form, answers, name, joint = false } = sending;
  await page.getByRole('radio', { name: 'I can’t compare now' }).check();
  await page.getByRole('button', { name: 'Answer the questions' }).click();
  await page.getByRole('heading', { name: 'Before you start' }).waitFor();
  await goToFirstQuestion(page, form);
  await answerToReview(page, form, answers);
  await page.getByRole('button', { name: /^(Go on|Show my picture)$/ }).click();
  await page.getByRole('button', { name: 'Look at what would be sent' }).click();
  await page.getByRole('button', { name: 'Show me exactly what would be sent' }).click();
  await page.getByLabel('A name that your therapist knows this by').fill(name);
  if (joint) await page.getByRole('checkbox', { name: /^My therapist may show/ }).check();
}

/** Seals what is shown. */
export async function sealForPractice(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Seal this' }).click();
  await page.getByRole('heading', { name: 'Sealed, for you to send' }).waitFor({ timeout: 30_000 });
}

interface Asked {
  readonly label: string;
  /** The practice's own note of whom it asks. */
  readonly note: string;
}

/** Makes an invitation for one person, and gives its link. */
export async function makeOneInvite(page: Page, { label, note }: Asked): Promise<string> {
  await goToPlace(page, 'Invitations');
  await page.getByRole('button', { name: 'New invitation' }).click();
  await page.getByLabel('What you call yourself').fill(label);
  await page.getByLabel(/for whom is it/).fill(note);
  await page.getByRole('radio', { name: /^Kept from the partner/ }).check();
  await page.getByRole('button', { name: 'Make the invitation' }).click();
  await page.getByRole('heading', { name: new RegExp(note) }).waitFor();
  return readInviteLink(page);
}
