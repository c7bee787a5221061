import type { Page } from '@playwright/test';
import { waitUntilAwake } from '../support/answering';
import { expect, test } from '../support/journey';
import { elsewhere, goBackPast } from '../support/leaving';
import {
  goToCode,
  goToPrivateStop,
  keepToMyself,
  openHere,
  openTogether,
  waitForTurn,
} from '../support/passing';
import { plantParts } from '../support/planted-parts';
import { answersFor } from '../support/worked-example';

test.use({ allowed: [elsewhere] });

const CODES = ['seven small boats at dusk', 'a lantern for the long way'] as const;
const short = { form: 'short', answers: answersFor('A') } as const;

const LATER =
  /Before you go on|what your partner would see|Seal your part|turn is done|turns are done|Our picture|You stopped here|Your picture|What may this device keep/;

/** A page as anybody sees it who comes here for the first time. */
async function expectNothingSensitive(page: Page, secrets: readonly string[]): Promise<void> {
  await waitUntilAwake(page);
  const text = await page.locator('body').innerText();
  expect(text).not.toMatch(LATER);
  for (const secret of [...secrets, ...CODES]) expect(text).not.toContain(secret);
  await expect(page.locator('fieldset[id], table')).toHaveCount(0);
  const typed = await page
    .locator('input[type=text], textarea')
    .evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value));
  expect(typed.join('')).toBe('');
  expect(await page.evaluate(() => ({ ...sessionStorage }))).toEqual({});
}

interface Place {
  readonly name: string;
  /** Goes there; returns what must not be found again, and how many sealed databases may stay. */
  readonly go: (
    page: Page,
  ) => Promise<{ readonly secrets: readonly string[]; readonly stay: number }>;
}

async function goToStop(page: Page): Promise<void> {
  await openHere(page);
  await goToPrivateStop(page, short);
}

const places: readonly Place[] = [
  {
    name: 'the private stop',
    go: async (page) => {
      await goToStop(page);
      return { secrets: [], stay: 0 };
    },
  },
  {
    name: 'the preview',
    go: async (page) => {
      await goToStop(page);
      await page.getByRole('button', { name: 'Yes, show me what would be shared' }).click();
      await page.getByRole('table').first().waitFor();
      return { secrets: ['the sum ', 'more with you'], stay: 0 };
    },
  },
  {
    name: 'the code',
    go: async (page) => {
      await goToStop(page);
      return { secrets: [await goToCode(page)], stay: 0 };
    },
  },
  {
    name: 'the screen between two turns',
    go: async (page) => {
      await goToStop(page);
      await keepToMyself(page);
      await waitForTurn(page, 'This turn is done');
      return { secrets: [], stay: 1 };
    },
  },
  {
    name: 'the two codes',
    go: async (page) => {
      await plantBoth(page);
      await page.getByLabel('The first code').fill(CODES[0]);
      await page.getByLabel('The second code').fill(CODES[1]);
      return { secrets: [], stay: 2 };
    },
  },
  {
    name: 'the picture',
    go: async (page) => {
      await plantBoth(page);
      await openTogether(page, CODES, ['Anastasia', 'Bartholomew']);
      await page.getByRole('heading', { name: 'Our picture' }).waitFor({ timeout: 30_000 });
      return { secrets: ['Anastasia', 'Bartholomew', 'points'], stay: 2 };
    },
  },
];

function plantBoth(page: Page): Promise<void> {
  const taker = { form: 'full', answers: answersFor('A'), sharesHolding: false } as const;
  return plantParts(
    page,
    CODES.map((code) => ({ code, taker })),
  );
}

for (const { name, go } of places) {
  test(`T9 leaving from ${name} leaves nothing for Back, Forward or the address`, async ({
    page,
  }) => {
    test.setTimeout(90_000);
    await page.goto('/');
    await waitUntilAwake(page);
    const { secrets, stay } = await go(page);
    await page.getByRole('link', { name: 'Leave now' }).click();
    await page.waitForURL(elsewhere);

    await goBackPast(page);
    await expectNothingSensitive(page, secrets);
    for (let count = 0; count < 4; count += 1) {
      await page.goForward({ timeout: 3000 }).catch(() => null);
      if (page.url() === elsewhere) continue;
      await expectNothingSensitive(page, secrets);
    }
    for (const address of ['/together/here/', '/together/look/', '/take/']) {
      await page.goto(address);
      await expectNothingSensitive(page, secrets);
    }
    await expect
      .poll(() => page.evaluate(async () => (await indexedDB.databases()).length))
      .toBe(stay);
  });
}
