import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/journey';
import { sealForInvite } from '../support/practice/sent-answers';
import { goToPlace, makeOneInvite, setUpPractice } from '../support/practising';
import { type Hit, listMarkers, searchProfile } from '../support/profile-search';
import { openProfile, withFolders } from '../support/profiles';
import { answersFor } from '../support/worked-example';

const typed = {
  passphrase: 'kumquat zeppelin for practice',
  pseudonym: 'Quokka of the harbour',
  note: 'Xylophone file 4711',
};
const markers = listMarkers(typed);

test.setTimeout(180_000);

/** Sets a practice up, asks somebody, files the answer and looks at it. */
async function practise(page: Page, folder: string): Promise<void> {
  await setUpPractice(page, typed.passphrase, async (saved) => {
    const backup = path.join(folder, saved.suggestedFilename());
    await expect.poll(() => existsSync(backup)).toBe(true);
    return backup;
  });
  const link = await makeOneInvite(page, { label: 'Dr. Ana Ruiz', note: typed.note });
  const file = path.join(folder, 'answers.age');
  const { pseudonym } = typed;
  writeFileSync(file, await sealForInvite(link, { pseudonym, answers: answersFor('A') }));
  await goToPlace(page, 'Inbox');
  await page.getByLabel('Files from your clients').setInputFiles(file);
  await page.getByRole('button', { name: 'Open them' }).click();
  await page.getByText('1 response was filed.').waitFor({ timeout: 30_000 });
  await page.getByRole('button', { name: new RegExp(pseudonym) }).click();
  await page.getByText('This is what the client sees.').waitFor();
  await page.getByRole('region', { name: 'In short' }).waitFor();
}

const named = (hits: readonly Hit[]): string[] => [...new Set(hits.map(({ marker }) => marker))];

for (const ending of ['locked', 'closed'] as const) {
  test(`T8 a profile holds nothing of a practice that was ${ending}`, async ({ baseURL }, {
    project,
  }) => {
    await withFolders(2, async (profile = '', downloads = '') => {
      const { killable, page } = await openProfile(profile, downloads, `${baseURL ?? ''}practice/`);
      await practise(page, downloads);
      if (ending === 'locked') {
        await page.getByRole('button', { name: 'Lock now' }).click();
        await page.getByLabel('Your passphrase').fill(typed.passphrase);
        await page.getByRole('button', { name: 'Open', exact: true }).click();
        await page.getByRole('heading', { name: 'Inbox' }).waitFor({ timeout: 30_000 });
        await page.getByRole('button', { name: 'Lock now' }).click();
        await page.getByRole('heading', { name: 'For therapists' }).waitFor();
      }
      // Browsers write their session files a few seconds after the page has changed.
      await page.waitForTimeout(3500);
      await killable.quit();
      const hits = searchProfile(profile, markers);
      if (project.name === 'leaky') {
        expect(named(hits).toSorted()).toEqual(['note', 'passphrase', 'pseudonym']);
        return;
      }
      expect(hits).toEqual([]);
    });
  });
}
