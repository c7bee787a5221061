import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Browser, expect, type Page, test } from '@playwright/test';
import {
  answerPage,
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
import { GOLDEN_CODE, goldenFile } from '../support/kept-files';
import { buildWith, type OtherBuild } from '../support/questions/build-with';
import { NEW_R1, publishNext, REWORDED } from '../support/questions/next-version';
import { openUpdatedSite, type UpdatedSite } from '../support/questions/updated-site';
import { answersFor } from '../support/worked-example';

/** The same site before and after it got a new major version of the questions. */
const builds: Record<'before' | 'after', OtherBuild | null> = { before: null, after: null };
let site: UpdatedSite;
let folder = '';

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  test.setTimeout(180_000);
  folder = mkdtempSync(join(tmpdir(), 'both-ways-'));
  const questions = join(folder, 'questions');
  cpSync(resolve(import.meta.dirname, '../../questions'), questions, { recursive: true });
  builds.before = await buildWith(questions, '1.0.0');
  publishNext(questions, '1.0.0', '2.0.0', REWORDED);
  builds.after = await buildWith(questions, '2.0.0');
  site = await openUpdatedSite(builds.before.dir);
});

test.afterAll(async () => {
  await site.close();
  rmSync(folder, { recursive: true, force: true });
});

const serve = (which: 'before' | 'after') => site.serve(builds[which]?.dir ?? '');

/** A page of somebody's own browser, at the site. */
async function openPage(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ baseURL: site.address });
  return context.newPage();
}

const newQuestion = (page: Page) => page.getByRole('group', { name: NEW_R1.R1m, exact: true });

test('an answer begun today is given on the new questions', async ({ browser }) => {
  serve('after');
  const page = await openPage(browser);
  await startAnswering(page, 'full');
  await expect(newQuestion(page)).toBeVisible();
  await expect(questionOf(page, 'R1m')).toHaveCount(0);
  await page.context().close();
});

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
