import type { Page } from '@playwright/test';
import { checkAxe, expect, test } from '../support/journey';
import {
  goToPrivateStop,
  keepToMyself,
  openHere,
  openTogether,
  shareAndSeal,
  waitForTurn,
} from '../support/passing';
import { readStoredDrafts } from '../support/stored-draft';
import { answersFor, partnersOf, workedExample } from '../support/worked-example';

const DONE = 'This turn is done';
const BOTH = 'Both turns are done';

/** What this tab holds in plain. */
const readTab = (page: Page) => page.evaluate(() => ({ ...sessionStorage }));

/** Everything that one who takes the device over can read on the screen. */
async function readScreen(page: Page): Promise<string> {
  return page.locator('body').innerText();
}

test('two people pass one device and see the figures of the worked example', async ({ page }) => {
  test.setTimeout(180_000);
  const { a, b } = partnersOf('A, B');
  await openHere(page);
  await goToPrivateStop(page, a);
  await checkAxe(page);
  const codeA = await shareAndSeal(page);
  await waitForTurn(page, DONE);
  await checkAxe(page);
  expect(await readTab(page)).toEqual({ turn: 'second' });
  const stored = await readStoredDrafts(page);
  expect(stored.map(({ slots, sealedIdentity }) => [slots.length, sealedIdentity])).toEqual([
    [1, null],
  ]);

  await test.step('Back and Forward lead to nothing of the first turn', async () => {
    await page.goForward({ timeout: 2000 }).catch(() => null);
    await expect(page.getByRole('heading', { name: DONE })).toBeVisible();
    await page.goBack({ timeout: 2000 }).catch(() => null);
    const screen = await readScreen(page);
    expect(screen).not.toContain(codeA);
    expect(screen).not.toMatch(/what your partner would see/i);
    await page.goto('/together/here/');
    await waitForTurn(page, DONE);
  });

  await page.getByRole('button', { name: 'Begin my turn' }).click();
  await goToPrivateStop(page, b);
  const codeB = await shareAndSeal(page);
  await waitForTurn(page, BOTH);
  await checkAxe(page);
  const ways = await page.getByRole('main').getByRole('link').allInnerTexts();
  expect(ways, 'Later stands first').toEqual(['Later', 'Open now']);

  await page.getByRole('link', { name: 'Open now' }).click();
  await page.getByRole('heading', { name: 'Look together' }).waitFor();
  await openTogether(page, [codeA, 'not the other code'], ['Ana', 'Ben']);
  await expect(page.getByText(/^Both parts are needed\. One is not here yet/)).toBeVisible({
    timeout: 30_000,
  });
  await openTogether(page, [codeA, codeB], ['Ana', 'Ben']);
  await page.getByRole('heading', { name: 'Our picture' }).waitFor({ timeout: 30_000 });
  await checkAxe(page);

  const couple = workedExample.couples['A, B'];
  const joint = Math.round(couple?.jointBalance?.value ?? Number.NaN);
  const gap = Math.round(couple?.perceptionGap?.value ?? Number.NaN);
  const main = page.getByRole('main');
  await expect(main).toContainText(String(joint));
  await expect(main).toContainText(String(gap));
  await expect(main).toContainText('Ana');
  await expect(main).toContainText('Ben');

  await page.getByRole('button', { name: 'Stop for today' }).click();
  await page.getByRole('heading', { name: 'You stopped here' }).waitFor();
  await checkAxe(page);
  await page.goBack();
  await expect(page.getByRole('heading', { name: 'Look together' })).toBeVisible();
  await page.goForward();
  await page.getByRole('button', { name: 'Delete both parts' }).click();
  await expect(page.getByText('Both parts are deleted from this browser.')).toBeVisible();
  expect(await readStoredDrafts(page)).toEqual([]);
});

test('keeping it to oneself cannot be told from sharing', async ({ browser }) => {
  test.setTimeout(120_000);
  const turn = { form: 'short', answers: answersFor('A') } as const;
  const seen: { screen: string; tab: unknown; sizes: number[][]; picture: Buffer }[] = [];
  for (const isShared of [true, false]) {
    const context = await browser.newContext({ reducedMotion: 'reduce' });
    const page = await context.newPage();
    await openHere(page);
    await goToPrivateStop(page, turn);
    await (isShared ? shareAndSeal(page) : keepToMyself(page));
    await waitForTurn(page, DONE);
    const stored = await readStoredDrafts(page);
    seen.push({
      screen: await readScreen(page),
      tab: await readTab(page),
      sizes: stored.map(({ slots }) => slots.map(({ sealed }) => sealed.length)),
      picture: await page.screenshot(),
    });
    await context.close();
  }
  const [shared, kept] = seen;
  expect(kept?.screen).toBe(shared?.screen);
  expect(kept?.tab).toEqual(shared?.tab);
  expect(kept?.sizes).toEqual(shared?.sizes);
  expect(kept?.picture.equals(shared?.picture ?? Buffer.alloc(0)), 'pixel for pixel').toBe(true);
});
