import type { Page } from '@playwright/test';
import { answerAll, waitUntilAwake } from '../support/answering';
import { openLink } from '../support/apart';
import { anyChoices, anyPacket, exchange } from '../support/exchange/couple';
import { toolsWith } from '../support/exchange/exchange-tools';
import { handText } from '../support/exchange/hand/hand-envelope';
import { SeededRandom } from '../support/exchange/seeded-random';
import { standInBox } from '../support/exchange/stand-in-box';
import { sites } from '../support/hosting/host';
import { type HostName, isThere, testOn } from '../support/hosting/visited-host';
import { checkAxe, expect } from '../support/journey';
import { goToPrivateStop, openHere, shareAndSeal, waitForTurn } from '../support/passing';
import { answersFor } from '../support/worked-example';

const places = [
  ['nginx', 'root'],
  ['nginx', 'below'],
  ['npm start', 'below'],
] as const satisfies readonly (readonly [HostName, keyof typeof sites])[];

/** Waits for the script of a worker, which seals what is answered. */
const workerOf = (page: Page, base: string) =>
  page.waitForEvent('worker', (worker) => new URL(worker.url()).pathname.startsWith(`${base}w/`));

async function makeInvite(): Promise<string> {
  const random = new SeededRandom(20_261_127);
  const made = await exchange(toolsWith(standInBox()), anyChoices(random), anyPacket(random));
  return handText(made.invited.invite);
}

for (const [name, where] of places) {
  const { base } = sites[where];
  const test = testOn(name, sites[where]);

  test.describe(`a visit to the site at ${base} by ${name}`, () => {
    test.skip(!isThere(name), 'No nginx with gzip_static was found. Install nginx-light.');

    test('goes from the start to a picture, sealed by a worker', async ({ page }) => {
      const worker = workerOf(page, base);
      await page.goto('./');
      await waitUntilAwake(page);
      await page.getByRole('main').getByRole('link').first().click();
      await expect(page).toHaveURL(new RegExp(`${base}take/$`));
      await answerAll(page, 'short', answersFor('A'));
      await worker;
    });

    test('opens a link that was sent', async ({ page, baseURL }) => {
      await openLink(page, `${baseURL}open/#${await makeInvite()}`);
      await expect(page.getByRole('heading', { name: 'You have been invited' })).toBeVisible();
      await expect(page).toHaveURL(new RegExp(`${base}open/$`));
    });

    test.describe('where there is no page', () => {
      test.use({ allowed: [`${base}nowhere/`, `${base}open/%23`] });

      test('says so, and leads to the start', async ({ page }) => {
        await page.goto('./nowhere/');
        await waitUntilAwake(page);
        await expect(page.getByRole('heading', { name: 'There is no page here' })).toBeVisible();
        await checkAxe(page);
        await page.getByRole('main').getByRole('link', { name: 'Go to the start' }).click();
        await expect(page).toHaveURL(new RegExp(`^[^/]+//[^/]+${base}$`));
      });

      test('mends a link whose sign was escaped on its way', async ({ page }) => {
        await page.goto(`./open/%23${await makeInvite()}`);
        await expect(page.getByRole('heading', { name: 'You have been invited' })).toBeVisible();
      });
    });

    if (name === 'npm start') {
      test('passes one device on, and deletes everything', async ({ page }) => {
        await openHere(page);
        await goToPrivateStop(page, { form: 'short', answers: answersFor('A') });
        await shareAndSeal(page);
        await waitForTurn(page, 'This turn is done');
        await expect(page).toHaveURL(new RegExp(`${base}together/here/$`));
        await page.goto('./privacy/');
        await waitUntilAwake(page);
        await page.getByRole('button', { name: 'Delete everything' }).click();
        await page.getByRole('button', { name: 'Yes, delete it' }).click();
        await expect(page).toHaveURL(new RegExp(`^[^/]+//[^/]+${base}$`));
      });
    }
  });
}
