import type { Page } from '@playwright/test';
import { expect, test } from '../support/journey';
import {
  goToPrivateStop,
  openHere,
  openTogether,
  shareAndSeal,
  waitForTurn,
} from '../support/passing';
import { plantParts } from '../support/planted-parts';
import { answersFor, partnersOf, workedExample } from '../support/worked-example';

const CODES = ['seven small boats at dusk', 'a lantern for the long way'] as const;
const HOLDING = 'Holding in and smoothing over, both views';

async function openPicture(page: Page, codes: readonly [string, string]): Promise<void> {
  await openTogether(page, codes, ['Ana', 'Ben']);
  await page.getByRole('heading', { name: 'Our picture' }).waitFor({ timeout: 30_000 });
}

const whole = (value: number | undefined) => String(Math.round(Math.abs(value ?? Number.NaN)));

test('one on the full form, one on the first look: the figures of “A, B short”', async ({
  page,
}) => {
  test.setTimeout(180_000);
  const { a, b } = partnersOf('A, B short');
  await openHere(page);
  await goToPrivateStop(page, a);
  const codeA = await shareAndSeal(page, { sharesHolding: true });
  await waitForTurn(page, 'This turn is done');
  await page.getByRole('button', { name: 'Begin my turn' }).click();
  await goToPrivateStop(page, b);
  const codeB = await shareAndSeal(page);
  await waitForTurn(page, 'Both turns are done');
  await page.getByRole('link', { name: 'Open now' }).click();
  await page.getByRole('heading', { name: 'Look together' }).waitFor();
  await openPicture(page, [codeA, codeB]);

  const couple = workedExample.couples['A, B short'];
  const main = page.getByRole('main');
  const joint = whole(couple?.jointBalance?.value);
  const gap = whole(couple?.perceptionGap?.value);
  expect([joint, gap]).toEqual(['53', '44']);
  await expect(main).toContainText(`${joint} points`);
  await expect(main).toContainText(`${gap} points`);
  for (const name of ['A short', 'B short']) {
    await expect(main).toContainText(whole(workedExample.scores[name]?.intimacy ?? undefined));
  }
  await expect(main).toContainText('One of you answered all sixty questions');
  // Only one of the two was asked about holding in, and ticked it.
  await expect(page.getByText(HOLDING)).toHaveCount(0);
});

const ticked = [
  { who: 'both', ticks: [true, true], lines: 1 },
  { who: 'only the first', ticks: [true, false], lines: 0 },
  { who: 'only the second', ticks: [false, true], lines: 0 },
  { who: 'neither', ticks: [false, false], lines: 0 },
] as const;

for (const { who, ticks, lines } of ticked) {
  test(`holding in, ticked by ${who}: ${lines === 1 ? 'one closed line' : 'no word of it'}`, async ({
    page,
  }) => {
    const answers = answersFor('even');
    await plantParts(
      page,
      CODES.map((code, index) => ({
        code,
        taker: { form: 'full', answers, sharesHolding: ticks[index] ?? false },
      })),
    );
    await openPicture(page, CODES);
    const line = page.locator('details').filter({ hasText: HOLDING });
    await expect(line).toHaveCount(lines);
    await expect(page.locator('details[open]').filter({ hasText: HOLDING })).toHaveCount(0);
    if (lines === 1) {
      await line.locator('summary').click();
      await expect(line).toContainText('You both chose to show this.');
    }
    const roles = ['Setting own feelings aside', 'Keeping the mood steady', 'Holding feelings in'];
    for (const role of roles) await expect(page.getByRole('main')).not.toContainText(role);
  });
}
