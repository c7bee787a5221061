import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Browser, expect, type Page, test } from '@playwright/test';
import {
  answerPage,
  answerToReview,
  goNext,
  pagesOf,
  questionOf,
  startAnswering,
  texts,
  waitUntilAwake,
  waitUntilSaved,
} from '../support/answering';
import {
  answerInvitation,
  makeInvitation,
  openLink,
  openWithCode,
  readLinkToSend,
  showPicture,
} from '../support/apart';
import { countLoads } from '../support/deploying';
import { openByCode, OWN_CODE } from '../support/faults/fault-steps';
import { GOLDEN_CODE, goldenFile } from '../support/kept-files';
import { buildWith, type OtherBuild } from '../support/questions/build-with';
import {
  ASKED_MORE,
  NEW_A3,
  NEW_R1,
  publishNext,
  REWORDED,
} from '../support/questions/next-version';
import { openUpdatedSite, type UpdatedSite } from '../support/questions/updated-site';
import { openOnlyDraft } from '../support/stored-draft';
import { answersFor } from '../support/worked-example';

type Time = 'before' | 'later' | 'after';

/** The same site before it got a minor version of the questions, with it, and with a major one. */
const builds: Record<Time, OtherBuild | null> = { before: null, later: null, after: null };
let site: UpdatedSite;
let folder = '';

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  test.setTimeout(180_000);
  folder = mkdtempSync(join(tmpdir(), 'both-ways-'));
  const questions = join(folder, 'questions');
  cpSync(resolve(import.meta.dirname, '../../questions'), questions, { recursive: true });
  builds.before = await buildWith(questions, '1.0.0');
  publishNext(questions, '1.0.0', '1.1.0', ASKED_MORE);
  builds.later = await buildWith(questions, '1.1.0');
  publishNext(questions, '1.1.0', '2.0.0', REWORDED);
  builds.after = await buildWith(questions, '2.0.0');
  site = await openUpdatedSite(builds.before.dir);
});

test.afterAll(async () => {
  await site.close();
  rmSync(folder, { recursive: true, force: true });
});

const serve = (which: Time) => site.serve(builds[which]?.dir ?? '');

/** A page of somebody's own browser, at the site. */
async function openPage(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ baseURL: site.address });
  return context.newPage();
}

const given = Object.fromEntries(
  pagesOf('short')
    .flat()
    .map((item) => [item, answersFor('A')[item]]),
);

const newQuestion = (page: Page) => page.getByRole('group', { name: NEW_R1.R1m, exact: true });

test('an answer begun today is given on the new questions', async ({ browser }) => {
  serve('after');
  const page = await openPage(browser);
  await startAnswering(page, 'full');
  await expect(newQuestion(page)).toBeVisible();
  await expect(questionOf(page, 'R1m')).toHaveCount(0);
  await page.context().close();
});

const addedQuestion = (page: Page) => page.getByRole('group', { name: NEW_A3.A3, exact: true });

test('an answer begun with a minor version is asked what that one adds', async ({ browser }) => {
  serve('later');
  const page = await openPage(browser);
  await startAnswering(page, 'short');
  for (const items of pagesOf('short').slice(0, -1)) {
    await answerPage(page, items, answersFor('A'));
    await goNext(page);
  }
  await expect(addedQuestion(page)).toBeVisible();
  await page.context().close();
});

for (const keptIn of ['tab', 'code'] as const) {
  test(`T15 a draft of 1.0.0, kept ${keptIn === 'tab' ? 'in the tab' : 'under a code'}, is finished as it was begun by an app that asks 1.1.0`, async ({
    browser,
  }) => {
    serve('before');
    const page = await openPage(browser);
    await startAnswering(page, 'short', keptIn === 'tab' ? 'tab' : { code: OWN_CODE });
    const [first = []] = pagesOf('short');
    await answerPage(page, first, answersFor('A'));
    await waitUntilSaved(page);

    serve('later');
    const loads = countLoads(page);
    await page.reload();
    await waitUntilAwake(page);
    if (keptIn === 'code') await openByCode(page);
    for (const item of first) {
      const label = texts.labels[answersFor('A')[item] ?? 0];
      await expect(
        questionOf(page, item).getByRole('radio', { name: label, exact: true }),
      ).toBeChecked();
    }
    await goNext(page);
    await answerToReview(page, 'short', answersFor('A'), 1);
    await expect(page.getByText('You answered 18 of 18 questions.')).toBeVisible();
    await page.getByRole('button', { name: 'Show my picture' }).click();
    await expect(page.getByRole('heading', { name: 'Your picture' })).toBeVisible();
    expect(loads()).toBe(1);
    if (keptIn === 'code') {
      const { bank, answers } = await openOnlyDraft(page, OWN_CODE);
      expect(bank).toBe('1.0.0');
      expect(answers).toEqual(given);
    }
    await page.context().close();
  });
}

test('T15 a draft begun before the update is finished on the questions it was begun on', async ({
  browser,
}) => {
  serve('before');
  const page = await openPage(browser);
  await startAnswering(page, 'short');
  const [first = [], ...others] = pagesOf('short');
  await answerPage(page, first, answersFor('A'));
  await waitUntilSaved(page);

  serve('after');
  await page.reload();
  await waitUntilAwake(page);
  await expect(questionOf(page, 'R1m')).toBeVisible();
  await expect(newQuestion(page)).toHaveCount(0);
  await expect(
    questionOf(page, 'R1m').getByRole('radio', { name: texts.labels[3], exact: true }),
  ).toBeChecked();
  await goNext(page);
  for (const items of others) {
    await answerPage(page, items, answersFor('A'));
    await goNext(page);
  }
  await page.getByRole('button', { name: 'Show my picture' }).click();
  await expect(page.getByRole('heading', { name: 'Your picture' })).toBeVisible();
  await page.context().close();
});

test('a file kept before the update opens, with the picture that it had', async ({ browser }) => {
  const read = async (which: 'before' | 'after'): Promise<string> => {
    serve(which);
    const page = await openPage(browser);
    await page.goto('/take/');
    await waitUntilAwake(page);
    await page.getByRole('button', { name: 'I have a code or a file' }).click();
    await page.getByLabel('A file, if you kept one').setInputFiles({
      name: 'notes.age',
      mimeType: 'application/octet-stream',
      buffer: Buffer.from(goldenFile('kept-result-1.age')),
    });
    await page.getByLabel('Your code').fill(GOLDEN_CODE);
    await page.getByRole('button', { name: 'Open', exact: true }).click();
    await page.getByRole('heading', { name: 'What you kept' }).waitFor({ timeout: 30_000 });
    await page.getByRole('button', { name: 'Show that picture' }).click();
    await page.getByRole('heading', { name: 'Your picture' }).waitFor();
    const words = await page.getByRole('main').innerText();
    await page.context().close();
    return words;
  };
  const before = await read('before');
  expect(before).toContain('Closeness');
  expect(await read('after')).toBe(before);
});

test('an invitation from before the update asks the old questions, and ends in one picture', async ({
  browser,
}) => {
  test.setTimeout(120_000);
  const [a, b] = (['A', 'B'] as const).map((name) => {
    return { form: 'short' as const, answers: answersFor(name) };
  });
  if (a === undefined || b === undefined) throw new Error('no answers');
  serve('before');
  const ana = await openPage(browser);
  const invite = await makeInvitation(ana, a);

  serve('after');
  const ben = await openPage(browser);
  await openLink(ben, invite.link);
  const reply = await answerInvitation(ben, b);

  await openLink(ana, reply.link);
  await openWithCode(ana, invite.code);
  await ana.getByRole('button', { name: 'Look at our picture' }).waitFor({ timeout: 30_000 });
  const reveal = await readLinkToSend(ana);
  await openLink(ben, reveal);
  await openWithCode(ben, reply.code);
  await ben.getByRole('heading', { name: 'Both parts are here' }).waitFor({ timeout: 30_000 });
  await ben.getByRole('button', { name: 'Open now' }).click();
  await showPicture(ben);
  await expect(ben.getByRole('heading', { name: 'Who carries what' }).first()).toBeVisible();
  await ana.context().close();
  await ben.context().close();
});
