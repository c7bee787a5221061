import { readdirSync, statSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import type { ResponseParts } from '@/domain/practice/response';
import { sealForInvite } from '../practice/sent-answers';
import { linkIn } from '../practising';
import { answersFor } from '../worked-example';
import {
  chooseFiles,
  chooseLabel,
  goToPlace,
  pressButton,
  readLongField,
  typeInto,
  waitForHeading,
  waitForWords,
} from './start-firefox';

/** What is typed in a practice, and what its client calls themselves. */
export interface TypedInPractice {
  readonly passphrase: string;
  readonly pseudonym: string;
  readonly note: string;
  readonly client: string;
  readonly words: string;
  readonly picture: string;
}

const PARTNER = 'Robin';
const PATIENCE_MS = 30_000;
const LOOK_AGAIN_MS = 100;

/** The one file in a folder, once the browser has written all of it. */
async function waitForFile(folder: string): Promise<string> {
  const lastMs = Date.now() + PATIENCE_MS;
  while (Date.now() < lastMs) {
    const [file = '', ...others] = readdirSync(folder).map((name) => path.join(folder, name));
    if (file.endsWith('.age') && others.length === 0 && statSync(file).size > 0) return file;
    await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
  }
  throw new Error(`instead of one file there came: ${readdirSync(folder).join(', ')}`);
}

/** Goes through the whole set-up, with the backup that it asks for. */
async function setUp(page: Page, passphrase: string, folder: string): Promise<void> {
  await pressButton(page, 'Set up a practice');
  await pressButton(page, 'Choose a passphrase');
  await chooseLabel(page, 'A code of my own');
  await typeInto(page, 'Your own code', passphrase);
  await chooseLabel(page, 'I have written it down');
  await pressButton(page, 'Make the practice');
  await waitForHeading(page, 'Make a backup now');
  await pressButton(page, 'Make the backup file');
  await waitForWords(page, 'Now choose the file that you have just saved');
  await chooseFiles(page, [await waitForFile(folder)]);
  await waitForWords(page, 'It opens.');
  await pressButton(page, 'To your number');
  await pressButton(page, 'Go to your practice');
  await waitForHeading(page, 'Inbox');
}

/** Asks a couple, and gives the link of each. */
async function askTwo(page: Page, first: string): Promise<readonly string[]> {
  await goToPlace(page, 'Invitations');
  await pressButton(page, 'New invitation');
  await typeInto(page, 'What you call yourself', 'Dr. Ana Ruiz');
  await chooseLabel(page, 'A couple');
  await chooseLabel(page, 'I have read this');
  await typeInto(page, 'A note for yourself: for whom is the first', first);
  await typeInto(page, 'And for whom is the second', PARTNER);
  await chooseLabel(page, 'Kept from the partner');
  await pressButton(page, 'Make both invitations');
  await waitForHeading(page, `An invitation for ${first}`);
  const link = linkIn(await readLongField(page));
  await pressButton(page, 'On to the other invitation');
  await waitForHeading(page, `An invitation for ${PARTNER}`);
  return [link, linkIn(await readLongField(page))];
}

/** Takes in what the two have sent, made without their browsers. */
async function takeIn(
  page: Page,
  links: readonly string[],
  pseudonyms: readonly string[],
  folder: string,
): Promise<void> {
  const shared: Partial<ResponseParts> = { answers: answersFor('A'), jointView: true };
  const files = links.map((_, at) => path.join(folder, `sent-${at}.age`));
  for (const [at, link] of links.entries()) {
    const sealed = await sealForInvite(link, { ...shared, pseudonym: pseudonyms[at] ?? '' });
    await writeFile(files[at] ?? '', sealed);
  }
  await goToPlace(page, 'Inbox');
  await chooseFiles(page, files);
  await pressButton(page, 'Open them');
  await waitForWords(page, '2 responses were filed.');
}

/** Sets a practice up, asks two, files their answers and looks at one of them. */
export async function practiseInFirefox(
  page: Page,
  typed: TypedInPractice,
  folder: string,
): Promise<void> {
  await setUp(page, typed.passphrase, folder);
  const links = await askTwo(page, typed.note);
  await takeIn(page, links, [typed.pseudonym, PARTNER], folder);
  await pressButton(page, typed.pseudonym);
  await waitForWords(page, 'This is what the client sees.');
  await waitForWords(page, 'In short');
}

/** Calls a client by another name, writes a note on them, and shows the picture of two. */
export async function workWithTwoInFirefox(page: Page, typed: TypedInPractice): Promise<void> {
  await goToPlace(page, 'Clients');
  await pressButton(page, typed.note);
  await waitForWords(page, 'Over time');
  await typeInto(page, 'What you call this client', typed.client);
  await pressButton(page, 'Save');
  await waitForHeading(page, typed.client);
  await pressButton(page, 'Notes');
  await pressButton(page, 'New note');
  await typeInto(page, 'In your client’s words', typed.words);
  await pressButton(page, 'Done');
  await waitForWords(page, typed.words);
  await goToPlace(page, 'Clients');
  await pressButton(page, typed.client);
  await pressButton(page, 'Join with a partner');
  await pressButton(page, PARTNER);
  await chooseLabel(page, typed.client);
  await pressButton(page, 'Join these two');
  await typeInto(page, 'The circle, for', typed.picture);
  await chooseLabel(page, 'I have read this');
  await pressButton(page, 'Show the joint picture');
  await waitForHeading(page, 'Our picture');
  await waitForWords(page, typed.picture);
}

/** Leaves the picture, opens the note again and goes on with it. */
export async function openNoteAgain(page: Page, typed: TypedInPractice): Promise<void> {
  await pressButton(page, 'Stop for today');
  await pressButton(page, 'Back to the practice');
  await goToPlace(page, 'Clients');
  await pressButton(page, typed.client);
  await pressButton(page, 'Notes');
  await pressButton(page, 'Change');
  await waitForHeading(page, 'Change this note');
  await typeInto(page, 'In your client’s words', typed.words);
}

async function lock(page: Page): Promise<void> {
  await pressButton(page, 'Lock now');
  await waitForHeading(page, 'For therapists');
}

/** Locks, opens with the passphrase, locks again, and types it once more without opening. */
export async function lockTwice(page: Page, passphrase: string): Promise<void> {
  await lock(page);
  await typeInto(page, 'Your passphrase', passphrase);
  await pressButton(page, 'Open');
  await waitForHeading(page, 'Inbox');
  await lock(page);
  await typeInto(page, 'Your passphrase', passphrase);
}
