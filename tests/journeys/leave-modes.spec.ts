import type { Page } from '@playwright/test';
import {
  answerPage,
  answerRest,
  goNext,
  goToFirstQuestion,
  type KeptIn,
  pagesOf,
  startAnswering,
  waitUntilAwake,
  waitUntilSaved,
} from '../support/answering';
import { expect, test } from '../support/journey';
import { startKillableBrowser } from '../support/killable-browser';
import { countDrafts, elsewhere, expectBareStart, goBackPast } from '../support/leaving';
import { openProfile, withFolders } from '../support/profiles';
import { answersFor } from '../support/worked-example';

const CODE = 'seven small boats at dusk';
const [firstPage = []] = pagesOf('short');
const answers = answersFor('A');

test.use({ allowed: [elsewhere] });

async function leave(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Leave now' }).last().click();
}

async function answerSome(page: Page, keptIn: KeptIn): Promise<void> {
  // What Back finds after leaving: the page before the one that was left.
  await page.goto('/');
  await startAnswering(page, 'short', keptIn);
  await answerPage(page, firstPage, answers);
  if (keptIn !== 'nowhere') await waitUntilSaved(page);
}

const modes: readonly (readonly [name: string, keptIn: KeptIn, left: number])[] = [
  ['in the tab', 'tab', 0],
  ['nowhere', 'nowhere', 0],
  ['under a code', { code: CODE }, 1],
];

for (const [name, keptIn, left] of modes) {
  test(`T9 leaving answers that are kept ${name} leaves ${left} sealed draft and no key`, async ({
    page,
  }) => {
    await answerSome(page, keptIn);
    await leave(page);
    await page.waitForURL(elsewhere);
    await page.goBack();
    await expectBareStart(page);
    expect(await countDrafts(page)).toEqual({ drafts: left, keys: 0 });
    await page.reload();
    await expectBareStart(page);
    await page.goto('/take/');
    await expectBareStart(page);
    if (left === 0) return;
    await page.getByRole('button', { name: 'I have a code or a file' }).click();
    await page.getByLabel('Your code').fill(CODE);
    await page.getByRole('button', { name: 'Open', exact: true }).click();
    await page.locator('fieldset[id]').first().waitFor();
    await expect(page.getByRole('radio', { checked: true })).toHaveCount(firstPage.length);
  });
}

test('T9 leaving at once after an answer that is kept under a code still saves it', async ({
  page,
}) => {
  await startAnswering(page, 'short', { code: CODE });
  await answerPage(page, firstPage, answers);
  await leave(page);
  await page.waitForURL(elsewhere);
  await page.goto('/take/');
  await waitUntilAwake(page);
  await page.getByRole('button', { name: 'I have a code or a file' }).click();
  await page.getByLabel('Your code').fill(CODE);
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await page.locator('fieldset[id]').first().waitFor();
});

const screens: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  'the choice of what is kept': async (page) => {
    await page.getByRole('button', { name: 'Start' }).click();
    await page.getByRole('radio', { name: /^under a code/ }).check();
    await page.getByText('Your code:').waitFor();
  },
  'the page for a code': async (page) => {
    await page.getByRole('button', { name: 'I have a code or a file' }).click();
    await page.getByLabel('Your code').fill(CODE);
  },
  'the words before the first question': async (page) => {
    await page.getByRole('button', { name: 'Start' }).click();
    await page.getByRole('button', { name: 'Next' }).click();
  },
  'the review': async (page) => {
    await goToFirstQuestion(page, 'short');
    for (const items of pagesOf('short')) {
      await answerPage(page, items, answers);
      await goNext(page);
    }
  },
  'the result': async (page) => {
    await goToFirstQuestion(page, 'short');
    await answerRest(page, 'short', answers);
  },
  'the file that is being made': async (page) => {
    await goToFirstQuestion(page, 'short');
    await answerRest(page, 'short', answers);
    await page.getByRole('button', { name: 'Keep a file' }).click();
    await page.getByLabel('What I want to remember').fill('a sentence of my own');
  },
  'help over the questions': async (page) => {
    await goToFirstQuestion(page, 'short');
    await answerPage(page, firstPage, answers);
    await page.getByRole('button', { name: 'Find help' }).click();
    await page.getByRole('dialog').getByRole('heading', { level: 3 }).first().waitFor();
  },
};

for (const [name, go] of Object.entries(screens)) {
  test(`T9 leaving from ${name} shows a bare start to Back, Forward and the address`, async ({
    page,
  }) => {
    await page.goto('/');
    await page.goto('/take/');
    await waitUntilAwake(page);
    await go(page);
    await leave(page);
    await page.waitForURL(elsewhere);
    await goBackPast(page);
    await expectBareStart(page);
    await page.goForward().catch(() => null);
    if (page.url() !== elsewhere) await expectBareStart(page);
    await page.goto('/take/');
    await expectBareStart(page);
    expect(await countDrafts(page)).toEqual({ drafts: 0, keys: 0 });
  });
}

test('T9 leaving on a line that answers slowly hides the page and deletes the draft at once', async ({
  page,
  context,
}) => {
  const looking = await context.newPage();
  await looking.goto('/robots.txt');
  await answerSome(page, 'tab');
  expect((await countDrafts(looking)).drafts).toBe(1);
  await context.route(`${elsewhere}**`, () => undefined);
  const left = await page.evaluate(() => {
    document.querySelector<HTMLElement>('a[href^="https:"]')?.click();
    return { elements: document.body.childElementCount, keys: sessionStorage.length };
  });
  expect(left).toEqual({ elements: 0, keys: 0 });
  await expect.poll(async () => (await countDrafts(looking)).drafts).toBe(0);
  await page.close();
});

test('T9 leaving without a line leaves nothing for Back once the line is there again', async ({
  page,
  context,
  watch,
}) => {
  await answerSome(page, 'tab');
  await context.unroute(`${elsewhere}**`);
  await context.setOffline(true);
  await leave(page);
  // The browser's own page takes its time to come, and would break into the next step.
  await expect(page).toHaveURL(/^chrome-error:/);
  await context.setOffline(false);
  await page.goto('/take/');
  await expectBareStart(page);
  expect(await countDrafts(page)).toEqual({ drafts: 0, keys: 0 });
  // That the other page could not be had offline is what this test is about.
  watch.problems.splice(0);
});

test('T9 a tab that the browser opens again after leaving is bare', async ({ baseURL }) => {
  test.setTimeout(90_000);
  await withFolders(2, async (profile = '', downloads = '') => {
    const first = await openProfile(profile, downloads, `${baseURL ?? ''}take/`);
    await goToFirstQuestion(first.page, 'short');
    await answerPage(first.page, firstPage, answers);
    await waitUntilSaved(first.page);
    await first.page.route(`${elsewhere}**`, (route) => route.fulfill({ body: 'Elsewhere' }));
    await leave(first.page);
    await first.page.waitForURL(elsewhere);
    // Browsers write their session files a few seconds after the page has changed.
    await first.page.waitForTimeout(3500);
    await first.killable.kill();

    const restored = await startKillableBrowser(profile, ['--restore-last-session']);
    const page = await restored.context.newPage();
    await page.goto(`${baseURL ?? ''}take/`);
    await expectBareStart(page);
    expect(await countDrafts(page)).toEqual({ drafts: 0, keys: 0 });
    const tabs = restored.context.pages().filter((tab) => tab !== page);
    for (const tab of tabs) {
      await expect(tab.locator('fieldset[id]')).toHaveCount(0);
      if (tab.url().startsWith(baseURL ?? '')) await expectBareStart(tab);
    }
    await restored.kill();
  });
});

test('an older draft of the tab does not come back in place of answers that are kept nowhere', async ({
  page,
}) => {
  await answerSome(page, 'tab');
  await answerSome(page, 'nowhere');
  await page.reload();
  await expectBareStart(page);
  expect(await countDrafts(page)).toEqual({ drafts: 0, keys: 0 });
});
