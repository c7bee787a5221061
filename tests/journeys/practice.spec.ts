import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { missingCommands, runCommand, typeToAge } from '../support/age-command';
import { texts, waitUntilAwake } from '../support/answering';
import { openLink, scan } from '../support/apart';
import { checkAxe, expect, test } from '../support/journey';
import {
  answerPractice,
  download,
  goToPlace,
  openPractice,
  readInviteLink,
  sealForPractice,
  setUpPractice,
} from '../support/practising';
import { expectWorkedExample } from '../support/result-figures';
import { answersFor } from '../support/worked-example';

const PASSPHRASE = 'harbor lemon quiet stone';
const missing = missingCommands();
const isSkipped = missing.length > 0 && process.env['CI'] === undefined;
if (isSkipped) console.log(`The practice journey is skipped: no ${missing.join(', no ')}.`);

/** Opens a response from the list, expects its figures, and goes back. */
async function expectResponse(page: Page, name: string, answers: string): Promise<void> {
  await page.getByRole('button', { name: new RegExp(name) }).click();
  await expect(page.getByText('This is what the client sees.')).toBeVisible();
  await expectWorkedExample(page, answers);
  await page.getByRole('button', { name: 'Back', exact: true }).click();
}

/** Reads JSON out of an age file by the stock command alone. */
function openByAge(identity: string, file: string, folder: string): unknown {
  const key = path.join(folder, 'key.txt');
  runCommand('sh', ['-c', `umask 077; printf '%s\\n' '${identity}' > '${key}'`]);
  return JSON.parse(runCommand('age', ['-d', '-i', key, file]));
}

test('a practice asks two partners, opens what they send, and moves to another computer', async ({
  page: practice,
  openBrowser,
}) => {
  test.skip(isSkipped, 'the stock age command is missing');
  test.setTimeout(300_000);
  await openPractice(practice);
  await setUpPractice(practice, PASSPHRASE);
  await checkAxe(practice);

  await goToPlace(practice, 'Invitations');
  await practice.getByRole('button', { name: 'New invitation' }).click();
  await practice.getByLabel('What you call yourself').fill('Dr. Ana Ruiz');
  await practice.getByRole('radio', { name: /^A couple/ }).check();
  await practice.getByRole('checkbox', { name: 'I have read this' }).check();
  await practice.getByLabel(/for whom is the first/).fill('First of two');
  await practice.getByLabel(/for whom is the second/).fill('Second of two');
  await practice.getByRole('radio', { name: /^Kept from the partner/ }).check();
  await checkAxe(practice);
  await practice.getByRole('button', { name: 'Make both invitations' }).click();
  await practice.getByRole('heading', { name: /First of two/ }).waitFor();
  const firstLink = await readInviteLink(practice);
  await practice.getByText('Show it as a picture to scan').click();
  const picture = practice.getByRole('img', { name: 'A picture that holds the link' });
  expect(await scan(picture)).toBe(firstLink);
  await practice.getByRole('button', { name: /the other invitation of this pair/ }).click();
  await practice.getByRole('heading', { name: /Second of two/ }).waitFor();
  const secondLink = await readInviteLink(practice);
  expect(secondLink).not.toBe(firstLink);
  await goToPlace(practice, 'Your number');
  const number = practice.getByText(/^\d{4}( \d{4}){4}$/).first();
  const digits = await number.textContent();

  const ana = await openBrowser();
  await openLink(ana, firstLink);
  await expect(ana.getByText(String(digits))).toBeVisible();
  await expect(ana.getByText('Dr. Ana Ruiz')).toBeVisible();
  await answerPractice(ana, { form: 'full', answers: answersFor('A'), name: 'Ana', joint: true });
  await sealForPractice(ana);
  const sent = await download(ana, 'Save a sealed file');
  expect(sent.suggestedFilename()).toMatch(/^notes-[0-9a-v]{4}\.age$/);

  const ben = await openBrowser();
  await openLink(ben, secondLink);
  await answerPractice(ben, { form: 'full', answers: answersFor('B'), name: 'Ben' });
  await sealForPractice(ben);
  const block = await ben.getByLabel('The sealed answers').inputValue();

  await goToPlace(practice, 'Inbox');
  await practice.getByLabel('Files from your clients').setInputFiles(await sent.path());
  await practice.getByLabel('Or the text, if it came as text').fill(`Hello\n${block}\nBen`);
  await practice.getByRole('button', { name: 'Open them' }).click();
  await expect(practice.getByText('2 responses were filed.')).toBeVisible({ timeout: 30_000 });
  await checkAxe(practice);
  await expectResponse(practice, 'Ana', 'A');
  await expectResponse(practice, 'Ben', 'B');

  await goToPlace(practice, 'Backup');
  await practice.getByLabel('Your passphrase').first().fill(PASSPHRASE);
  const backup = await download(practice, 'Make the backup file');
  const moved = await openBrowser();
  await openPractice(moved);
  await moved.getByRole('button', { name: 'Restore from a backup' }).click();
  await moved.getByLabel('The backup file').setInputFiles(await backup.path());
  await moved.getByLabel('Its passphrase').fill(PASSPHRASE);
  await moved.getByRole('button', { name: 'See what is in it' }).click();
  for (const list of ['Clients', 'Invitations', 'Responses']) {
    const row = moved.getByRole('row', { name: new RegExp(`^${list}`) });
    await expect(row).toHaveText(`${list}200`, { timeout: 30_000 });
  }
  await moved.getByRole('button', { name: 'Restore', exact: true }).click();
  await moved.getByRole('heading', { name: 'Inbox' }).waitFor({ timeout: 30_000 });
  await expectResponse(moved, 'Ana', 'A');
  await moved.reload();
  await waitUntilAwake(moved);
  await expect(moved.getByText('Ana')).toHaveCount(0);
  await moved.getByLabel('Your passphrase').fill(PASSPHRASE);
  await moved.getByRole('button', { name: 'Open', exact: true }).click();
  await expectResponse(moved, 'Ben', 'B');

  const folder = mkdtempSync(path.join(tmpdir(), 'both-ways-practice-'));
  try {
    const plain = path.join(folder, 'backup.json');
    await typeToAge(['-d', '-o', plain, await backup.path()], PASSPHRASE);
    const { identity } = JSON.parse(readFileSync(plain, 'utf8')) as { identity: string };
    const response = openByAge(identity, await sent.path(), folder);
    const { A1: _1, A2: _2, ...answers } = answersFor('A');
    expect(response).toMatchObject({ answers, pseudonym: 'Ana', jointView: true });
    expect(JSON.stringify(response)).not.toMatch(/"A[12]"/);
    expect(texts.items).toHaveProperty('R1m');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
