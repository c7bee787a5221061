import { answerAll } from '../support/answering';
import { openLink } from '../support/apart';
import { expect, test } from '../support/journey';
import { translatePages } from '../support/page-translator';
import {
  goToPrivateStop,
  openHere,
  openTogether,
  shareAndSeal,
  waitForTurn,
} from '../support/passing';
import {
  answerPractice,
  goToPlace,
  makeOneInvite,
  openPractice,
  sealForPractice,
  setUpPractice,
} from '../support/practising';
import { expectWorkedExample } from '../support/result-figures';
import { answersFor, partnersOf } from '../support/worked-example';

test.describe('T12 though a page translator rewrites every text,', () => {
  test('the full form leads to its result', async ({ page }) => {
    await translatePages(page);
    await answerAll(page, 'full', answersFor('A'));
    await expectWorkedExample(page, 'A');
    expect(await page.locator('main font').count(), 'texts rewritten').toBeGreaterThan(100);
  });

  test('two people pass one device and see their picture', async ({ page }) => {
    test.setTimeout(120_000);
    await translatePages(page);
    const { a, b } = partnersOf('A short, B short');
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
  });

  test('a practice asks a client and opens what they send', async ({ page, otherPage: client }) => {
    test.setTimeout(120_000);
    await translatePages(page);
    await translatePages(client);
    await openPractice(page);
    await setUpPractice(page, 'harbor lemon quiet stone');
    const link = await makeOneInvite(page, { label: 'Dr. Ana Ruiz', note: 'Seven' });
    await openLink(client, link);
    await answerPractice(client, { form: 'short', answers: answersFor('A'), name: 'Ana' });
    await sealForPractice(client);
    const block = await client.getByLabel('The sealed answers').inputValue();
    await goToPlace(page, 'Inbox');
    await page.getByLabel('Or the text, if it came as text').fill(block);
    await page.getByRole('button', { name: 'Open them' }).click();
    await page.getByText('1 response was filed.').waitFor({ timeout: 30_000 });
    await goToPlace(page, 'Clients');
    await page.getByRole('button', { name: 'Seven' }).click();
    await expect(page.getByRole('heading', { name: 'Seven' })).toBeVisible();
  });
});
