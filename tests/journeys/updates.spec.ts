import type { Page } from '@playwright/test';
import {
  answerPage,
  answerRest,
  pagesOf,
  startAnswering,
  waitUntilAwake,
  waitUntilSaved,
} from '../support/answering';
import {
  countLoads,
  dayOf,
  expect,
  listCopies,
  test,
  useUntilCopied,
  waitForNewer,
} from '../support/deploying';
import { deploy, deployKillSwitch } from '../support/deploys';
import { openByCode, OWN_CODE } from '../support/faults/fault-steps';
import { answersFor } from '../support/worked-example';

const offer = (page: Page) => page.getByRole('button', { name: 'Use it now' });
const firstPage = pagesOf('short')[0] ?? [];

/** What an old tab asks for is no longer on the host: that is what these tests are about. */
test.use({ allowed: ['/a/', '/w/'] });

test('a newer build waits until it is accepted, then the tab is loaded once, and the old copy goes', async ({
  page,
  host,
}) => {
  await page.goto('/');
  await useUntilCopied(page);
  const [oldCopy] = await listCopies(page);
  deploy(host.dir, 1);
  await waitForNewer(page);
  await page.reload();
  await waitUntilAwake(page);
  expect(await dayOf(page)).toBeNull();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('status').filter({ has: offer(page) })).toHaveText(
    /A newer version of this site is ready\./,
  );
  expect(await listCopies(page)).toHaveLength(2);
  const loads = countLoads(page);
  await offer(page).click();
  await expect.poll(() => dayOf(page)).toBe('1');
  await waitUntilAwake(page);
  await page.waitForTimeout(1000);
  expect(loads()).toBe(1);
  await page.keyboard.press('Tab');
  await expect.poll(() => listCopies(page)).toHaveLength(1);
  expect(await listCopies(page)).not.toContain(oldCopy);
  await expect(offer(page)).toHaveCount(0);
});

test('a newer build is not offered while answering, in a result, or where an invitation is made', async ({
  page,
  host,
}) => {
  await page.goto('/');
  await useUntilCopied(page);
  deploy(host.dir, 1);
  await waitForNewer(page);
  await page.keyboard.press('Tab');
  await expect(offer(page)).toBeVisible();
  await page.getByRole('link', { name: 'The two of us' }).click();
  await expect(offer(page)).toHaveCount(0);
  for (const address of ['/together/here/', '/together/invite/', '/open/']) {
    await page.goto(address);
    await waitUntilAwake(page);
    await page.keyboard.press('Tab');
    await page.waitForTimeout(300);
    await expect(offer(page)).toHaveCount(0);
  }
  await startAnswering(page, 'short');
  await expect(offer(page)).toHaveCount(0);
  await answerRest(page, 'short', answersFor('A'));
  await expect(offer(page)).toHaveCount(0);
  await page.goto('/practice/');
  await waitUntilAwake(page);
  await page.keyboard.press('Tab');
  await expect(offer(page)).toBeVisible();
  await page.getByRole('button', { name: 'Set up a practice' }).click();
  await expect(offer(page)).toHaveCount(0);
  await page.goBack();
  await page.getByRole('button', { name: 'Restore from a backup' }).click();
  await expect(offer(page)).toHaveCount(0);
});

test('a tab that is never updated works on through five deploys, and only the last one is kept', async ({
  page,
  host,
}) => {
  await page.goto('/');
  await useUntilCopied(page);
  const loads = countLoads(page);
  await page.getByRole('link', { name: 'Begin' }).click();
  for (let day = 1; day <= 5; day += 1) {
    deploy(host.dir, day);
    await waitForNewer(page);
  }
  // Its own and the newest that waits; those in between were never used.
  expect(await listCopies(page)).toHaveLength(2);
  await page.goBack();
  await page
    .getByRole('link', { name: /therapist/i })
    .first()
    .click();
  await page.getByRole('button', { name: 'Set up a practice' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(loads()).toBe(0);
  await startAnswering(page, 'short');
  await answerRest(page, 'short', answersFor('A'));
  expect(await dayOf(page)).toBeNull();
});

test('of two tabs one takes the newer build; the other is not reloaded and finishes with its own', async ({
  page,
  context,
  host,
}) => {
  await page.goto('/');
  await useUntilCopied(page);
  await startAnswering(page, 'short');
  await answerPage(page, firstPage, answersFor('A'));
  await waitUntilSaved(page);
  const loads = countLoads(page);
  deploy(host.dir, 1);
  const other = await context.newPage();
  await other.goto('/');
  await waitUntilAwake(other);
  await waitForNewer(other);
  await other.keyboard.press('Tab');
  await offer(other).click();
  await expect.poll(() => dayOf(other)).toBe('1');
  await waitUntilAwake(other);
  await other.keyboard.press('Tab');
  await other.waitForTimeout(500);
  expect(await listCopies(other)).toHaveLength(2);

  await answerRest(page, 'short', answersFor('A'));
  expect(loads()).toBe(0);
  expect(await dayOf(page)).toBeNull();
  await page.close();
  await other.reload();
  await waitUntilAwake(other);
  await other.keyboard.press('Tab');
  await expect.poll(() => listCopies(other)).toHaveLength(1);
});

test('a half-uploaded build is refused, and the whole one is taken when it is there', async ({
  page,
  host,
}) => {
  await page.goto('/');
  await useUntilCopied(page);
  deploy(host.dir, 1, 'pages first');
  // The worst of hosts: only the hashes tell a page from the script that it stands for.
  host.answersMissing = true;
  await expect(waitForNewer(page)).rejects.toThrow('refused');
  expect(await listCopies(page)).toHaveLength(1);
  await page.goto('/help/');
  await waitUntilAwake(page);
  expect(await dayOf(page)).toBeNull();
  deploy(host.dir, 1);
  await waitForNewer(page);
  expect(await listCopies(page)).toHaveLength(2);
});

test('the kill switch removes worker and copies within one visit of a page, and no draft', async ({
  page,
  host,
}) => {
  await page.goto('/');
  await useUntilCopied(page);
  await startAnswering(page, 'short', { code: OWN_CODE });
  await answerPage(page, firstPage, answersFor('A'));
  await waitUntilSaved(page);
  deploy(host.dir, 1);
  deployKillSwitch(host.dir);
  await page.goto('/help/');
  await expect.poll(() => listCopies(page)).toEqual([]);
  await expect
    .poll(() =>
      page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length),
    )
    .toBe(0);
  await page.goto('/take/');
  await waitUntilAwake(page);
  expect(await dayOf(page)).toBe('1');
  await openByCode(page);
  await answerRest(page, 'short', answersFor('A'));
});
