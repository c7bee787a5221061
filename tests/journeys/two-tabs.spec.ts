import type { Page } from '@playwright/test';
import { pagesOf, startAnswering, waitUntilAwake, waitUntilSaved } from '../support/answering';
import { openByCode, OWN_CODE } from '../support/faults/fault-steps';
import { expect, test } from '../support/journey';
import {
  choose,
  continueHere,
  duplicateTab,
  expectChosen,
  expectEditing,
  expectReadOnly,
  listLeft,
  openInNewTab,
} from '../support/tabs';

const elsewhere = 'https://www.wikipedia.org/';
const [one = '', two = '', three = ''] = pagesOf('short')[0] ?? [];

test.use({ allowed: [elsewhere] });
test.setTimeout(60_000);

type Mode = 'tab' | 'locked';

async function startIn(page: Page, mode: Mode): Promise<void> {
  await startAnswering(page, 'short', mode === 'tab' ? 'tab' : { code: OWN_CODE });
  await choose(page, one, '3');
  await waitUntilSaved(page);
}

const openAgain = (page: Page, mode: Mode) =>
  mode === 'tab' ? duplicateTab(page) : openInNewTab(page, OWN_CODE);

/** Ends a tab as a crash does: nothing in it runs any more. */
async function crash(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const crashed = page.waitForEvent('crash');
  session.send('Page.crash').catch(() => undefined);
  await crashed;
}

for (const mode of ['tab', 'locked'] as const) {
  const draft = mode === 'tab' ? 'a duplicated tab' : 'a draft opened twice by its code';

  test(`in ${draft} one edits, the other takes over the newest answers and gives them back`, async ({
    page,
  }) => {
    await startIn(page, mode);
    const other = await openAgain(page, mode);
    await expectReadOnly(other);
    await expectChosen(other, one, '3');
    await expectEditing(page);

    await choose(page, one, '4');
    await choose(page, two, '1');
    await continueHere(other);
    await expectEditing(other);
    await expectChosen(other, one, '4');
    await expectChosen(other, two, '1');
    await expectReadOnly(page);

    await choose(other, three, 'x');
    await waitUntilSaved(other);
    await continueHere(page);
    await expectEditing(page);
    for (const [item, label] of [
      [one, '4'],
      [two, '1'],
      [three, 'x'],
    ] as const) {
      await expectChosen(page, item, label);
    }
    await expectReadOnly(other);
    await choose(page, two, '0');
    await waitUntilSaved(page);
  });
}

test('when the editing tab was killed, the other goes on from the same answers', async ({
  page,
}) => {
  await startIn(page, 'locked');
  const other = await openInNewTab(page, OWN_CODE);
  await expectReadOnly(other);
  await crash(page);
  await continueHere(other);
  await expectEditing(other);
  await expectChosen(other, one, '3');
  await choose(other, two, '2');
  await waitUntilSaved(other);
});

test('when the editing tab was killed after it had saved more, the code opens the newest', async ({
  page,
}) => {
  await startIn(page, 'locked');
  const other = await openInNewTab(page, OWN_CODE);
  await expectReadOnly(other);
  await choose(page, two, '4');
  await waitUntilSaved(page);
  await crash(page);
  await continueHere(other);
  await other.getByRole('heading', { name: 'Open what you kept' }).waitFor();
  await other.getByLabel('Your code').fill(OWN_CODE);
  await other.getByRole('button', { name: 'Open', exact: true }).click();
  await other.locator('fieldset[id]').first().waitFor();
  await expectEditing(other);
  await expectChosen(other, one, '3');
  await expectChosen(other, two, '4');
  await choose(other, three, '2');
  await waitUntilSaved(other);
});

test('a tab that hangs loses the draft to the one that asks, and finds out when it wakes', async ({
  page,
}) => {
  await startIn(page, 'locked');
  const other = await openInNewTab(page, OWN_CODE);
  await expectReadOnly(other);
  const hanging = page.evaluate(() => {
    const end = performance.now() + 6000;
    while (performance.now() < end);
  });
  await continueHere(other);
  await expectEditing(other);
  await choose(other, two, '2');
  await waitUntilSaved(other);
  await hanging;
  await expectReadOnly(page);
});

test('leaving in one tab makes the other leave, and deletes the draft of the tab', async ({
  page,
  context,
}) => {
  await startIn(page, 'tab');
  const other = await duplicateTab(page);
  await expectReadOnly(other);
  await other.getByRole('link', { name: 'Leave now' }).click();
  await Promise.all([page.waitForURL(elsewhere), other.waitForURL(elsewhere)]);
  for (const left of [page, other, await context.newPage()]) {
    await left.goto('/');
    await expect.poll(() => listLeft(left)).toEqual([]);
    await left.goto('/take/');
    await waitUntilAwake(left);
    await expect(left.getByRole('heading', { level: 1 })).toHaveText('Before you start');
  }
});

test('leaving in one tab makes a locked draft leave the other, and keeps it', async ({ page }) => {
  await startIn(page, 'locked');
  await choose(page, two, '4');
  const other = await page.context().newPage();
  await other.goto('/help/');
  await waitUntilAwake(other);
  await other.getByRole('link', { name: 'Leave now' }).click();
  await page.waitForURL(elsewhere);
  await page.goto('/take/');
  await waitUntilAwake(page);
  await openByCode(page);
  await expectChosen(page, one, '3');
  await expectChosen(page, two, '4');
});

test('deleting everything in one tab sends all to the bare start, and nothing is left', async ({
  page,
  context,
}) => {
  await startIn(page, 'tab');
  const locked = await context.newPage();
  await startIn(locked, 'locked');
  const deleting = await context.newPage();
  await deleting.goto('/privacy/');
  await waitUntilAwake(deleting);
  await deleting.evaluate(async () => {
    localStorage.setItem('crumb', '1');
    await caches.open('crumb');
  });
  expect(await listLeft(deleting)).toHaveLength(4);
  await deleting.getByRole('button', { name: 'Delete everything' }).click();
  await deleting.getByRole('button', { name: 'Yes, delete it' }).click();
  for (const left of [deleting, page, locked]) {
    await left.waitForURL(/\/$/);
    await left.waitForURL((address) => address.pathname === '/');
    await waitUntilAwake(left);
    await expect(left.locator('fieldset[id]')).toHaveCount(0);
    expect(await listLeft(left)).toEqual([]);
  }
});
