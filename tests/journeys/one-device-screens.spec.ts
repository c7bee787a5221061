import type { Page } from '@playwright/test';
import { waitUntilAwake } from '../support/answering';
import { tabTo } from '../support/by-keyboard';
import { expect, test } from '../support/journey';
import { lookEverywhere } from '../support/look-everywhere';
import { goToPrivateStop, openHere, openTogether, waitForTurn } from '../support/passing';
import { plantParts } from '../support/planted-parts';
import { answersFor } from '../support/worked-example';

const CODES = ['seven small boats at dusk', 'a lantern for the long way'] as const;
const full = { form: 'full', answers: answersFor('A') } as const;

const expectHeading = (page: Page, name: string) =>
  expect(page.getByRole('heading', { level: 1, name })).toBeFocused({ timeout: 30_000 });

test('by keyboard alone from the stop to the next turn; each screen is sound and narrow enough', async ({
  page,
}) => {
  test.setTimeout(180_000);
  await page.goto('/together/');
  await waitUntilAwake(page);
  await lookEverywhere(page);
  await openHere(page);
  await goToPrivateStop(page, full);
  await expectHeading(page, 'Before you go on');
  await lookEverywhere(page);

  await tabTo(page, 'Yes, show me what would be shared');
  await page.keyboard.press('Enter');
  await expectHeading(page, 'This is what your partner would see');
  await tabTo(page, 'Share this one figure too');
  await page.keyboard.press('Space');
  await expect(page.getByRole('checkbox')).toBeChecked();
  await expect(page.getByRole('row', { name: /^Holding in and smoothing over/ })).toBeVisible();
  await lookEverywhere(page);

  await tabTo(page, 'Share these figures');
  await page.keyboard.press('Space');
  await expectHeading(page, 'Seal your part');
  await page.getByText('Your code:').waitFor();
  await lookEverywhere(page);

  await tabTo(page, 'Seal it and pass the device on');
  await page.keyboard.press('Enter');
  await waitForTurn(page, 'This turn is done');
  await lookEverywhere(page);
  await tabTo(page, 'Begin my turn');
  await page.keyboard.press('Enter');
  await expectHeading(page, 'Before you start');

  await page.evaluate(() => sessionStorage.setItem('turn', 'both'));
  await page.goto('/together/here/');
  await waitForTurn(page, 'Both turns are done');
  await lookEverywhere(page);
  await tabTo(page, 'Later');
});

test('the screens of looking together are sound and narrow enough', async ({ page }) => {
  test.setTimeout(120_000);
  const taker = { ...full, sharesHolding: true };
  await plantParts(page, [
    { code: CODES[0], taker, day: '2026-01-31' },
    { code: CODES[1], taker: { ...taker, answers: answersFor('B') } },
  ]);
  await openTogether(page, [CODES[0], 'not the other code']);
  await page.getByText(/^Both parts are needed\./).waitFor({ timeout: 30_000 });
  await lookEverywhere(page);

  await openTogether(page, CODES, ['Anastasia-Maria von der Au', 'B']);
  await expectHeading(page, 'This is from a while ago');
  await lookEverywhere(page);
  await page.getByRole('button', { name: 'Look all the same' }).click();
  await expectHeading(page, 'Our picture');
  await lookEverywhere(page);
  await page.getByRole('button', { name: 'Stop for today' }).click();
  await expectHeading(page, 'You stopped here');
  await lookEverywhere(page);
  await page.getByRole('button', { name: 'Delete both parts' }).click();
  await page.getByText('Both parts are deleted from this browser.').waitFor();
});
