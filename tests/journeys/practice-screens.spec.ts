import { writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { pressByKeyboard, tabTo, typeByKeyboard } from '../support/by-keyboard';
import { expect, test } from '../support/journey';
import { expectHeading, lookEverywhere } from '../support/look-everywhere';
import { sealForInvite } from '../support/practice/sent-answers';
import { openPractice, readInviteLink } from '../support/practising';
import { answersFor } from '../support/worked-example';

const PASSPHRASE = 'harbor lemon quiet stone';

/** Chooses files in the field in focus, as the keyboard opens it. */
async function chooseByKeyboard(page: Page, name: string, files: readonly string[]): Promise<void> {
  await tabTo(page, name);
  const choosing = page.waitForEvent('filechooser');
  await page.keyboard.press('Enter');
  await (await choosing).setFiles([...files]);
}

test('a practice is set up, asks and opens answers by keyboard alone; each screen is sound and narrow enough', async ({
  page,
}, testInfo) => {
  test.setTimeout(180_000);
  // From here on Chromium hands choosers to the test: asked for with the key, it may come too late.
  page.on('filechooser', () => undefined);
  await openPractice(page);
  await lookEverywhere(page);
  await pressByKeyboard(page, 'Set up a practice');
  await expectHeading(page, 'What a practice is here');
  await lookEverywhere(page);
  await pressByKeyboard(page, 'Choose a passphrase');
  await expectHeading(page, 'Choose your passphrase');
  await tabTo(page, 'Four words, drawn at random');
  await page.keyboard.press('ArrowDown');
  await typeByKeyboard(page, 'Your own code', PASSPHRASE);
  await lookEverywhere(page);
  await tabTo(page, 'I have written it down');
  await page.keyboard.press('Space');
  await pressByKeyboard(page, 'Make the practice');
  await expectHeading(page, 'Make a backup now');
  await lookEverywhere(page);
  const saving = page.waitForEvent('download');
  await pressByKeyboard(page, 'Make the backup file');
  const backup = await (await saving).path();
  await chooseByKeyboard(page, 'Now choose the file that you have just saved', [backup]);
  await page.getByText(/^It opens\./).waitFor({ timeout: 30_000 });
  await pressByKeyboard(page, 'To your number');
  await expectHeading(page, 'Your number');
  await lookEverywhere(page);
  await pressByKeyboard(page, 'Go to your practice');
  await expectHeading(page, 'Inbox');

  await pressByKeyboard(page, 'Invitations');
  await expectHeading(page, 'Invitations');
  await pressByKeyboard(page, 'New invitation');
  await expectHeading(page, 'New invitation');
  await typeByKeyboard(page, 'What you call yourself', 'Dr. Ana Ruiz');
  await typeByKeyboard(page, 'A note for yourself', 'R. 4711');
  await tabTo(page, 'Kept from the partner');
  await page.keyboard.press('Space');
  await lookEverywhere(page);
  await pressByKeyboard(page, 'Make the invitation');
  await expectHeading(page, /R\. 4711/);
  await lookEverywhere(page);
  const link = await readInviteLink(page);

  const files = await Promise.all(
    (['A', 'B'] as const).map(async (name) => {
      const file = testInfo.outputPath(`${name}.age`);
      writeFileSync(
        file,
        await sealForInvite(link, { pseudonym: name, answers: answersFor(name) }),
      );
      return file;
    }),
  );
  await pressByKeyboard(page, 'Inbox');
  await expectHeading(page, 'Inbox');
  await chooseByKeyboard(page, 'Files from your clients', files);
  await pressByKeyboard(page, 'Open them');
  await expect(page.getByText('1 response was filed.')).toBeVisible({ timeout: 30_000 });
  await lookEverywhere(page);
  await pressByKeyboard(page, 'Use this one from now on');
  await expect(page.getByText('It is let in.')).toBeVisible();
  await expect(page.getByText('Replaced by a later response')).toBeVisible();
  await pressByKeyboard(page, 'B (for R. 4711)');
  await expect(page.getByText('This is what the client sees.')).toBeVisible();
  await page.getByRole('region', { name: 'In short' }).waitFor();
  await lookEverywhere(page);
  await pressByKeyboard(page, 'Backup');
  await expectHeading(page, 'Backup');
  await lookEverywhere(page);
  await page.goBack();
  await expect(page.getByText('This is what the client sees.')).toBeVisible();
  // The result comes a moment later and takes the focus: a key pressed before goes where it was.
  await page.getByRole('region', { name: 'In short' }).waitFor();
  await pressByKeyboard(page, 'Lock now');
  await expect(page.getByRole('heading', { level: 1, name: 'For therapists' })).toBeVisible();
  await page.goBack().catch(() => null);
  await expect(page.getByText('R. 4711')).toHaveCount(0);
});
