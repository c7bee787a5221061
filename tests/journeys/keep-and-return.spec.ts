import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import {
  answerPage,
  answerRest,
  goNext,
  goToFirstQuestion,
  pagesOf,
  texts,
  waitUntilSaved,
} from '../support/answering';
import { expect, test } from '../support/journey';
import { listMarkers, searchProfile } from '../support/profile-search';
import { openProfile, withFolders } from '../support/profiles';
import { answersFor, workedExample } from '../support/worked-example';

const typed = {
  code: 'walnut umbrella in the attic',
  fileCode: 'paper lantern by the river',
  sentence: 'On Sunday we sat by the water and nobody hurried',
};
const full = pagesOf('full');
const half = 8;
const DAY_MS = 86_400_000;

interface Moved {
  readonly name: string;
  readonly first: number;
  readonly second: number;
}

/** What moved beyond its margin between A and B, by the formula and the worked example alone. */
function listMoved(): readonly Moved[] {
  const { A, B } = workedExample.scores;
  if (!A?.area || !B?.area) throw new Error('no scores');
  const figures = [
    ...Object.entries(A.area).map(([id, { score, sem }]) => ({
      name: texts.parts[id as keyof typeof texts.parts].name,
      first: score,
      firstSem: sem,
      second: B.area?.[id]?.score,
      secondSem: B.area?.[id]?.sem,
    })),
    {
      name: 'All areas together',
      first: A.intimacy,
      firstSem: A.intimacySem,
      second: B.intimacy,
      secondSem: B.intimacySem,
    },
    {
      name: 'Tending',
      first: A.tendingBalance?.value,
      firstSem: A.tendingBalance?.sem,
      second: B.tendingBalance?.value,
      secondSem: B.tendingBalance?.sem,
    },
    {
      name: 'Holding in and smoothing over',
      first: A.holdingBalance?.value,
      firstSem: A.holdingBalance?.sem,
      second: B.holdingBalance?.value,
      secondSem: B.holdingBalance?.sem,
    },
  ];
  return figures.flatMap(({ name, first, firstSem, second, secondSem }) => {
    const known = [first, second, firstSem, secondSem].filter(
      (figure) => typeof figure === 'number',
    );
    const [from, to, fromSem, toSem] = known;
    if (from === undefined || to === undefined || fromSem === undefined || toSem === undefined) {
      return [];
    }
    const z = (to - from) / Math.hypot(fromSem, toSem);
    return Math.abs(z) >= 1.96 ? [{ name, first: from, second: to }] : [];
  });
}

async function keepFile(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Keep a file' }).click();
  await page.getByLabel('What I want to remember').fill(typed.sentence);
  await page.getByRole('radio', { name: 'A code of my own' }).check();
  await page.getByLabel('Your own code').fill(typed.fileCode);
  await page.getByRole('button', { name: 'Make the file' }).click();
  await page.getByText('Your browser has the file now').waitFor();
  await page.getByRole('button', { name: 'Close', exact: true }).click();
}

async function deleteEverything(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Privacy' }).click();
  const dialog = page.getByRole('dialog', { name: 'Privacy' });
  await dialog.getByRole('button', { name: 'Delete everything' }).click();
  await dialog.getByRole('button', { name: 'Yes, delete it' }).click();
  await page.getByRole('heading', { name: /going both ways/ }).waitFor();
}

test('half answered, killed, opened by code, finished, kept, deleted, and taken again elsewhere', async ({
  baseURL,
}) => {
  test.setTimeout(180_000);
  const take = `${baseURL ?? ''}take/`;
  await withFolders(3, async (profile = '', elsewhere = '', downloads = '') => {
    const first = await openProfile(profile, downloads, take);
    await goToFirstQuestion(first.page, 'full', { code: typed.code });
    for (const items of full.slice(0, half)) {
      await answerPage(first.page, items, answersFor('A'));
      await goNext(first.page);
    }
    await waitUntilSaved(first.page);
    await first.killable.kill();

    const { killable, page } = await openProfile(profile, downloads, take);
    await page.getByRole('button', { name: 'I have a code or a file' }).click();
    await page.getByLabel('Your code').fill('walnut umbrella in the cellar');
    await page.getByRole('button', { name: 'Open', exact: true }).click();
    await page.getByText('This code opens nothing in this browser.').waitFor();
    await page.getByLabel('Your code').fill(`  ${typed.code.replace('walnut', 'Walnut')} `);
    await page.getByRole('button', { name: 'Open', exact: true }).click();
    await page.getByText('Repair, 5 of 8').waitFor();
    await answerRest(page, 'full', answersFor('A'), half);
    await keepFile(page);
    await deleteEverything(page);
    const left = await page.evaluate(async () => ({
      databases: await indexedDB.databases(),
      stored: { ...localStorage, ...sessionStorage },
      entry: history.state as unknown,
    }));
    expect(left).toEqual({ databases: [], stored: {}, entry: null });
    await page.goBack();
    await expect(page.getByRole('heading', { name: 'Your picture' })).toHaveCount(0);
    // Browsers write their session files a few seconds after the page has changed.
    await page.waitForTimeout(3500);
    await killable.quit();
    expect(searchProfile(profile, listMarkers(typed))).toEqual([]);

    const [file = ''] = readdirSync(downloads);
    expect(file).toMatch(/^notes-[0-9a-v]{4}\.age$/);
    const later = await openProfile(elsewhere, downloads, take);
    await later.page.clock.setFixedTime(Date.now() + 30 * DAY_MS);
    await later.page.reload();
    await later.page.getByRole('button', { name: 'I have a code or a file' }).click();
    await later.page.getByLabel('Your code').fill(typed.fileCode);
    await later.page
      .getByLabel('A file, if you kept one')
      .setInputFiles(path.join(downloads, file));
    await later.page.getByRole('button', { name: 'Open', exact: true }).click();
    await expect(
      later.page.getByRole('heading', { name: 'What you kept', exact: true }),
    ).toBeFocused();
    await expect(later.page.getByRole('blockquote')).toHaveText(typed.sentence);
    await expect(later.page.getByRole('main')).not.toContainText('of 100');

    await later.page.getByRole('button', { name: 'Take it again' }).click();
    await later.page.getByRole('button', { name: 'Next' }).click();
    await later.page.getByRole('button', { name: 'To the first questions' }).click();
    await answerRest(later.page, 'full', answersFor('B'));
    await expect(later.page.getByRole('blockquote')).toHaveText(typed.sentence);
    await expect(later.page.getByRole('heading', { level: 2 }).first()).toHaveText(
      'What has changed',
    );
    const changes = later.page.getByRole('region', { name: 'What has changed' });
    const moved = listMoved();
    expect(moved.length).toBeGreaterThan(0);
    await expect(changes.getByRole('listitem')).toHaveCount(moved.length);
    for (const { name } of moved) {
      await expect(changes.getByRole('listitem').filter({ hasText: name })).toHaveCount(1);
    }
    await later.killable.kill();
  });
});
