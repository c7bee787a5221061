import { Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { expect, test } from '../support/journey';
import { sealForInvite } from '../support/practice/sent-answers';
import { sealedResponse } from '../support/practice/responses';
import {
  download,
  goToPlace,
  makeOneInvite,
  openPractice,
  setUpPractice,
} from '../support/practising';

const PASSPHRASE = 'harbor lemon quiet stone';
const file = (name: string, bytes: Uint8Array) => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(bytes),
});

/** A file under a passphrase whose header asks for 2^20 rounds, a whole GiB. */
async function heavyFile(): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  encrypter.setScryptWorkFactor(10);
  encrypter.setPassphrase(PASSPHRASE);
  const text = Buffer.from(await encrypter.encrypt('x')).toString('latin1');
  return Buffer.from(text.replace(/ 10\n/, ' 20\n'), 'latin1');
}

test('what a practice cannot open is said in a plain sentence, and nothing is lost by it', async ({
  page,
}) => {
  test.setTimeout(120_000);
  await openPractice(page);
  await page.getByLabel('Your passphrase').fill('words of nobody at all');
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await expect(page.getByText(/^This passphrase opens no practice/)).toBeVisible({
    timeout: 30_000,
  });
  await expect(page.getByLabel('Your passphrase')).toHaveValue('words of nobody at all');

  await setUpPractice(page, PASSPHRASE);
  const link = await makeOneInvite(page, { label: 'Dr. Ana Ruiz', note: 'R. 4711' });
  const good = await sealForInvite(link, { pseudonym: 'Robin' });
  const stranger = await identityToRecipient(await generateX25519Identity());
  await goToPlace(page, 'Inbox');
  await page
    .getByLabel('Files from your clients')
    .setInputFiles([
      file('cut.age', good.slice(0, -30)),
      file('theirs.age', await sealedResponse(stranger, {})),
      file('rubbish.age', new Uint8Array(1024 * 1024).fill(7)),
      file('heavy.age', await heavyFile()),
      file('<img src=x onerror=alert(1)>.age', new Uint8Array([1, 2, 3])),
      file('good.age', good),
    ]);
  await page.getByRole('button', { name: 'Open them' }).click();
  const main = page.getByRole('main');
  await expect(main.getByText('1 response was filed.')).toBeVisible({ timeout: 30_000 });
  for (const sentence of [
    /damaged or cut/,
    /sealed for another practice/,
    /too large to be a response/,
    /no sealed file, or only a part of one/,
  ]) {
    await expect(main.getByText(sentence).first()).toBeVisible();
  }
  await expect(main.getByText('<img src=x onerror=alert(1)>.age')).toBeVisible();
  await expect(page.getByRole('button', { name: /Robin/ })).toHaveCount(1);

  await goToPlace(page, 'Backup');
  await page.getByLabel('Your passphrase').first().fill(PASSPHRASE);
  const backup = await download(page, 'Make the backup file');
  const path = await backup.path();
  await page.getByRole('button', { name: 'Lock now' }).click();
  await page.getByRole('button', { name: 'Restore from a backup' }).click();
  const look = async (
    chosen: Parameters<ReturnType<typeof page.getByLabel>['setInputFiles']>[0],
  ) => {
    await page.getByLabel('The backup file').setInputFiles(chosen);
    await page.getByLabel('Its passphrase').fill(PASSPHRASE);
    await page.getByRole('button', { name: 'See what is in it' }).click();
  };
  await look(file('heavy.age', await heavyFile()));
  await expect(main.getByText(/more work than is safe/)).toBeVisible({ timeout: 30_000 });
  await look(file('rubbish.age', new Uint8Array(1024 * 1024).fill(7)));
  await expect(main.getByText(/not a sealed file of ours/)).toBeVisible({ timeout: 30_000 });
  await look(path);
  await expect(main.getByText('This practice is in this browser already.')).toBeVisible({
    timeout: 30_000,
  });
  await page.getByRole('button', { name: 'Restore', exact: true }).click();
  await page.getByRole('heading', { name: 'Inbox' }).waitFor({ timeout: 30_000 });
  await expect(page.getByRole('button', { name: /Robin/ })).toHaveCount(1);
});
