import type { Page } from '@playwright/test';
import { waitUntilAwake } from '../support/answering';
import {
  answerInvitation,
  makeInvitation,
  openLink,
  openWithCode,
  readLinkToSend,
  scan,
  showPicture,
} from '../support/apart';
import { checkAxe, expect, test } from '../support/journey';
import { partnersOf, workedExample } from '../support/worked-example';

const REVEAL = 'One more link, so that both can see';

/** What a page says, without what only one of the two is told. */
async function readPicture(page: Page): Promise<string> {
  return page.getByRole('main').innerText();
}

async function expectFigures(page: Page, name: string): Promise<void> {
  const couple = workedExample.couples[name];
  const main = page.getByRole('main');
  for (const figure of [couple?.jointBalance, couple?.perceptionGap]) {
    await expect(main).toContainText(String(Math.round(Math.abs(figure?.value ?? Number.NaN))));
  }
}

test('two people apart: by link, by picture and by file, each sees the same', async ({
  page: ana,
  otherPage: ben,
}) => {
  test.setTimeout(240_000);
  const { a, b } = partnersOf('A, B');

  const invite = await makeInvitation(ana, a);
  await checkAxe(ana);
  expect(invite.link.replace(/^.*#/, '').length, 'invite').toBeLessThanOrEqual(220);
  await ana.getByRole('button', { name: 'Copy the link alone' }).click();
  await expect(ana.getByText('Copied.', { exact: true })).toBeVisible();

  const scanned = await test.step('the picture holds the link', async () => {
    await ana.getByText('Show it as a picture to scan').click();
    return scan(ana.getByRole('img', { name: 'A picture that holds the link' }));
  });
  expect(scanned).toBe(invite.link);

  await openLink(ben, scanned);
  await expect(ben).toHaveURL(/\/open\/$/);
  await ben.getByRole('heading', { name: 'You have been invited' }).waitFor();
  await checkAxe(ben);
  const reply = await answerInvitation(ben, b);
  expect(reply.link.replace(/^.*#/, '').length, 'reply').toBeLessThanOrEqual(550);

  await openLink(ana, reply.link);
  await checkAxe(ana);
  await openWithCode(ana, invite.code);
  await ana.getByRole('heading', { name: REVEAL }).waitFor({ timeout: 30_000 });
  const reveal = await readLinkToSend(ana);
  expect(reveal.replace(/^.*#/, '').length, 'reveal').toBeLessThanOrEqual(550);
  const downloading = ana.waitForEvent('download');
  await ana.getByRole('button', { name: 'Save as a file' }).click();
  const file = await downloading;
  expect(file.suggestedFilename()).toMatch(/^notes-[0-9a-v]{4}\.txt$/);
  await ana.getByRole('button', { name: 'Look at our picture' }).click();
  await showPicture(ana);
  await expectFigures(ana, 'A, B');

  await ben.goto('/open/');
  await waitUntilAwake(ben);
  await ben.getByLabel('Or a file that holds it').setInputFiles(await file.path());
  await ben.getByRole('heading', { name: 'The other part of a picture' }).waitFor();
  await openWithCode(ben, reply.code);
  await ben.getByRole('heading', { name: 'Both parts are here' }).waitFor({ timeout: 30_000 });
  await checkAxe(ben);
  await ben.getByRole('button', { name: 'Open now' }).click();
  await showPicture(ben);
  await expectFigures(ben, 'A, B');
  expect(await readPicture(ben)).toBe(await readPicture(ana));
});
