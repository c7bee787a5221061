import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/journey';
import { askPair, joinClients, openClient, takeIn } from '../support/practice/desk-journey';
import { setUpPractice } from '../support/practising';
import { listMarkers, namesOf, searchProfile } from '../support/profile-search';
import { openProfile, withFolders } from '../support/profiles';
import { answersFor } from '../support/worked-example';

const typed = {
  passphrase: 'kumquat zeppelin for practice',
  pseudonym: 'Quokka of the harbour',
  note: 'Xylophone file 4711',
  client: 'Marzipan of the third floor',
  words: 'Bassoons at breakfast, they said',
  picture: 'Tangerine on the picture',
};
const PARTNER = 'The other one';
const markers = listMarkers(typed);

test.setTimeout(180_000);

/** Sets a practice up, asks two, files their answers and looks at one of them. */
async function practise(page: Page, folder: string): Promise<void> {
  await setUpPractice(page, typed.passphrase, async (saved) => {
    const backup = path.join(folder, saved.suggestedFilename());
    await expect.poll(() => existsSync(backup)).toBe(true);
    return backup;
  });
  const [first, second] = await askPair(page, [typed.note, PARTNER]);
  const { pseudonym } = typed;
  const shared = { answers: answersFor('A'), jointView: true };
  await takeIn(page, [
    { link: first, parts: { ...shared, pseudonym } },
    { link: second, parts: { ...shared, pseudonym: 'Robin' } },
  ]);
  await page.getByRole('button', { name: new RegExp(pseudonym) }).click();
  await page.getByText('This is what the client sees.').waitFor();
  await page.getByRole('region', { name: 'In short' }).waitFor();
}

/** Calls a client by another name, writes a note on them, and shows the picture of two. */
async function workWithTwo(page: Page): Promise<void> {
  await openClient(page, typed.note);
  await page.getByRole('heading', { name: 'Over time' }).waitFor();
  await page.getByLabel('What you call this client').fill(typed.client);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: typed.client }).waitFor();
  await page.getByRole('button', { name: 'Notes', exact: true }).click();
  await page.getByRole('button', { name: 'New note' }).click();
  await page.getByLabel('In your client’s words').fill(typed.words);
  await page.getByRole('button', { name: 'Done' }).click();
  await page.getByText(typed.words).waitFor();
  await joinClients(page, typed.client, PARTNER);
  await page.getByLabel(/^The circle, for/).fill(typed.picture);
  await page.getByRole('checkbox', { name: 'I have read this' }).check();
  await page.getByRole('button', { name: 'Show the joint picture' }).click();
  await page.getByRole('heading', { level: 1, name: 'Our picture' }).waitFor({ timeout: 30_000 });
  await expect(page.getByRole('main')).toContainText(typed.picture);
}

for (const ending of ['locked', 'closed'] as const) {
  test(`T8 a profile holds nothing of a practice that was ${ending}`, async ({ baseURL }, {
    project,
  }) => {
    await withFolders(2, async (profile = '', downloads = '') => {
      const { killable, page } = await openProfile(profile, downloads, `${baseURL ?? ''}practice/`);
      await practise(page, downloads);
      await workWithTwo(page);
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
        expect(namesOf(hits)).toEqual(Object.keys(typed).toSorted());
        return;
      }
      expect(hits).toEqual([]);
    });
  });
}
