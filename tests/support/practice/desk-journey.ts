import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { ResponseParts } from '@/domain/practice/response';
import { runCommand } from '../age-command';
import { download, goToPlace, readInviteLink } from '../practising';
import { sealForInvite } from './sent-answers';

export interface Sent {
  readonly link: string;
  readonly parts: Partial<ResponseParts>;
}

/** Makes the two links of a pair, as the form is filled in for them. */
async function readPairLinks(page: Page): Promise<readonly [string, string]> {
  await page.getByRole('button', { name: 'Make both invitations' }).click();
  const other = page.getByRole('button', { name: /the other invitation of this pair/ });
  await other.waitFor();
  const first = await readInviteLink(page);
  await other.click();
  await other.waitFor({ state: 'detached' });
  return [first, await readInviteLink(page)];
}

/** Asks two people for the first time. */
export async function askPair(
  page: Page,
  names: readonly [string, string],
): Promise<readonly [string, string]> {
  await goToPlace(page, 'Invitations');
  await page.getByRole('button', { name: 'New invitation' }).click();
  await page.getByLabel('What you call yourself').fill('Dr. Ana Ruiz');
  await page.getByRole('radio', { name: /^A couple/ }).check();
  const note = page.getByRole('checkbox', { name: 'I have read this' });
  if (await note.isVisible()) await note.check();
  await page.getByLabel(/for whom is the first/).fill(names[0]);
  await page.getByLabel(/for whom is the second/).fill(names[1]);
  await page.getByRole('radio', { name: /^Kept from the partner/ }).check();
  return readPairLinks(page);
}

/** Asks both of a couple again, from their page. */
export async function askBothAgain(page: Page): Promise<readonly [string, string]> {
  await page.getByRole('button', { name: 'Ask both again' }).click();
  await page.getByRole('radio', { name: /^Kept from the partner/ }).check();
  return readPairLinks(page);
}

/** Puts what clients sent into the inbox, made without their browsers. */
export async function takeIn(page: Page, sent: readonly Sent[]): Promise<void> {
  const files = await Promise.all(
    sent.map(async ({ link, parts }, at) => ({
      name: `notes-${at}.age`,
      mimeType: 'application/octet-stream',
      buffer: Buffer.from(await sealForInvite(link, parts)),
    })),
  );
  await goToPlace(page, 'Inbox');
  await page.getByLabel('Files from your clients').setInputFiles(files);
  await page.getByRole('button', { name: 'Open them' }).click();
  await page.getByText(`${sent.length} responses were filed.`).waitFor({ timeout: 30_000 });
}

/** Goes to a client by the list of all. */
export async function openClient(page: Page, name: string): Promise<void> {
  await goToPlace(page, 'Clients');
  await page.getByRole('button', { name, exact: true }).click();
  await page.getByRole('heading', { name, level: 1 }).waitFor();
}

/** Joins a client with a partner, and stands first. */
export async function joinClients(page: Page, name: string, partner: string): Promise<void> {
  await openClient(page, name);
  await page.getByRole('button', { name: 'Join with a partner' }).click();
  await page.getByRole('button', { name: partner, exact: true }).first().click();
  await page.getByRole('radio', { name }).check();
  await page.getByRole('button', { name: 'Join these two' }).click();
  await page.getByRole('heading', { name: new RegExp(`${name}.*${partner}`) }).waitFor();
}

/** Goes to a couple by the list of all. */
export async function openCouple(page: Page, name: RegExp): Promise<void> {
  await goToPlace(page, 'Couples');
  await page.getByRole('button', { name }).click();
}

/** Makes an export, and gives the file's path and its text. */
export async function exportTable(
  page: Page,
  kind: RegExp,
): Promise<{ readonly path: string; readonly text: string }> {
  await goToPlace(page, 'Exports');
  await page.getByRole('radio', { name: kind }).check();
  const read = page.getByRole('checkbox', { name: /^I know that this file is not sealed/ });
  if (!(await read.isChecked())) await read.check();
  const path = await (await download(page, 'Make the file')).path();
  return { path, text: readFileSync(path, 'utf8') };
}

/** The rows of a table that the command line wrote, by the names of its columns. */
export function readRows(text: string): readonly Readonly<Record<string, string>>[] {
  const [header = '', ...rows] = text.trimEnd().split('\n');
  const names = header.split(',');
  return rows.map((row) => Object.fromEntries(row.split(',').map((cell, at) => [names[at], cell])));
}

export function runTable(script: 'score' | 'compare', file: string): string {
  return runCommand('npm', ['run', '-s', script, '--', file]);
}
