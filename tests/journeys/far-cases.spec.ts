import type { Page } from '@playwright/test';
import { packetBytes } from '@/domain/exchange/share-packets';
import { answerAll, waitUntilAwake } from '../support/answering';
import {
  answerInvitation,
  makeInvitation,
  openLink,
  openWithCode,
  readLinkToSend,
  showPicture,
} from '../support/apart';
import { packetOf } from '../support/comparing';
import {
  bytesOfLink,
  cheatHere,
  inviteHere,
  linkOf,
  replyHere,
  revealHere,
  sessionFile,
} from '../support/exchange/node-couple';
import { expectBareLink, Traces } from '../support/exchange/traces';
import { NOTHING_STORED, readStorage } from '../support/far-storage';
import { expect, test } from '../support/journey';
import { goToPrivateStop, keepToMyself } from '../support/passing';
import { readStoredDrafts, waitUntilAllIsSaved } from '../support/stored-draft';
import { partnersOf, workedExample } from '../support/worked-example';

const ANA = 'walnut umbrella in the attic';
const REVEAL = 'One more link, so that both can see';
const mixed = partnersOf('A, B short');
const bytesOf = (taker: (typeof mixed)['a']) =>
  packetBytes(packetOf({ ...taker, sharesHolding: false }));

test.setTimeout(180_000);

async function openSessionOf(
  page: Page,
  file: Awaited<ReturnType<typeof sessionFile>>,
  code: string,
): Promise<void> {
  await page.getByLabel('A file of the exchange, if you made one').setInputFiles(file);
  await openWithCode(page, code);
}

/** The figures of the couple "A, B short", by the instrument's authors. */
async function expectFigures(page: Page): Promise<void> {
  const couple = workedExample.couples['A, B short'];
  const main = page.getByRole('main');
  for (const figure of [couple?.jointBalance, couple?.perceptionGap]) {
    await expect(main).toContainText(String(Math.round(Math.abs(figure?.value ?? Number.NaN))));
  }
}

test('a full and a short form meet as in the worked example, and what comes twice does no harm', async ({
  page: ana,
  otherPage: ben,
  baseURL,
}) => {
  const invited = await inviteHere(mixed.a);
  const inviteLink = linkOf(baseURL ?? '', invited.invite);
  const traces = new Traces(ben);
  await openLink(ben, inviteLink);
  await traces.note();
  const reply = await answerInvitation(ben, mixed.b);
  await traces.note();
  expectBareLink(bytesOfLink(reply.link), bytesOf(mixed.b), reply.code);
  expect(await ben.evaluate(() => Object.keys(sessionStorage)), 'no invite').not.toContain(
    'invite',
  );

  await openLink(ana, reply.link);
  await openSessionOf(ana, await sessionFile(invited, ANA), ANA);
  await ana.getByRole('heading', { name: REVEAL }).waitFor({ timeout: 30_000 });
  const reveal = await readLinkToSend(ana);

  await test.step('the own invitation is recognised', async () => {
    await openLink(ana, inviteLink);
    await openWithCode(ana, ANA);
    await ana.getByRole('heading', { name: REVEAL }).waitFor({ timeout: 30_000 });
    expect(await readLinkToSend(ana)).toBe(reveal);
  });
  await test.step('the same answer again changes nothing', async () => {
    const before = await readStorage(ana);
    await openLink(ana, reply.link);
    await openWithCode(ana, ANA);
    await expect(ana.getByText('This came before. Nothing has changed.')).toBeVisible({
      timeout: 30_000,
    });
    expect(await readLinkToSend(ana)).toBe(reveal);
    expect(await readStorage(ana)).toBe(before);
  });
  await test.step('a second, different answer is put aside', async () => {
    const other = await replyHere(invited.invite, partnersOf('A short, A short').a);
    await openLink(ana, linkOf('/', other.reply));
    await openWithCode(ana, ANA);
    await expect(ana.getByRole('alert')).toContainText(
      'A second, different answer came for the same invitation. It was put aside and not opened.',
      { timeout: 30_000 },
    );
    expect(await readLinkToSend(ana)).toBe(reveal);
  });
  await ana.getByRole('button', { name: 'Look at our picture' }).click();
  await showPicture(ana);
  await expectFigures(ana);

  await openLink(ben, reveal);
  await traces.note();
  await openWithCode(ben, reply.code);
  await ben.getByRole('button', { name: 'Open now' }).click({ timeout: 30_000 });
  await showPicture(ben);
  await traces.note();
  await expectFigures(ben);
  const read = (page: Page) => page.getByRole('main').innerText();
  expect(await read(ben)).toBe(await read(ana));
  traces.expectNothingOf(reply.code);
});

test('a reveal that does not fit shows neutral words and no figure, and ending deletes all of it', async ({
  page,
}) => {
  const invited = await inviteHere(mixed.a);
  const replied = await replyHere(invited.invite, mixed.b);
  const honest = await revealHere(invited, replied.reply);
  await openLink(page, linkOf('/', await cheatHere(honest)));
  await openSessionOf(page, await sessionFile(replied, ANA), ANA);
  const heading = page.getByRole('heading', { name: 'These two parts do not fit together' });
  await heading.waitFor({ timeout: 30_000 });
  const main = page.getByRole('main');
  await expect(main).not.toContainText(/\d/);
  await expect(main).not.toContainText(/cheat|li(?:e|ar)\b|fraud|fault|wrong/i);
  await expect(page.getByRole('button', { name: /picture|Open now/ })).toHaveCount(0);

  await openLink(page, linkOf('/', honest.reveal));
  await openWithCode(page, ANA);
  await heading.waitFor({ timeout: 30_000 });
  await expect(page.getByText('This exchange was settled before.')).toBeVisible();

  expect(await readStoredDrafts(page)).toHaveLength(1);
  await page.getByRole('button', { name: 'End and delete it here' }).click();
  await page.getByRole('heading', { name: 'It is deleted from this browser.' }).waitFor();
  await expect(heading).toHaveCount(0);
  expect(await readStorage(page)).toBe(NOTHING_STORED);
  await page.goBack();
  await openWithCode(page, ANA);
  await expect(page.getByText(/This was made in another browser|opens no exchange/)).toBeVisible({
    timeout: 30_000,
  });
});

test('an invitation holds no answer, no code and no key, and leaves no trace of them', async ({
  page,
}) => {
  const traces = new Traces(page);
  const { a } = partnersOf('A short, B short');
  const invite = await makeInvitation(page, a);
  await traces.note();
  expectBareLink(bytesOfLink(invite.link), bytesOf(a), invite.code);
  await page.getByRole('button', { name: 'Save as a file' }).click();
  await page.getByText('Compare a number, if it matters').click();
  await traces.note();
  traces.expectNothingOf(invite.code, ['QlcB']);
  const stored = await readStorage(page);
  for (const secret of [invite.code, bytesOf(a).join()]) expect(stored).not.toContain(secret);
  await page.goto('/open/');
  await waitUntilAwake(page);
  await openWithCode(page, invite.code);
  await page
    .getByRole('heading', { name: 'Your invitation is ready' })
    .waitFor({ timeout: 30_000 });
  await page.getByRole('button', { name: 'End and delete it here' }).click();
  await page.getByRole('heading', { name: 'It is deleted from this browser.' }).waitFor();
  expect(await page.locator('body').innerText()).not.toContain('QlcB');
});

test('keeping it to oneself leads to the ordinary result, and leaves nothing of an exchange', async ({
  page,
  otherPage: alone,
  baseURL,
}) => {
  const { b } = mixed;
  await answerAll(alone, b.form, b.answers);
  const main = (one: Page) => one.getByRole('main').innerText();
  const ordinary = await main(alone);
  const { invite } = await inviteHere(mixed.a);

  await openLink(page, linkOf(baseURL ?? '', invite));
  await page.getByRole('button', { name: 'Answer, and decide at the end' }).click();
  await page.getByRole('heading', { name: 'Before you start' }).waitFor();
  await goToPrivateStop(page, b);
  await keepToMyself(page);
  await page.getByRole('heading', { name: 'Your picture' }).waitFor({ timeout: 30_000 });
  await expect.poll(() => main(page)).toBe(ordinary);
  expect(await page.evaluate(() => Object.keys(sessionStorage))).toEqual(
    await alone.evaluate(() => Object.keys(sessionStorage)),
  );
  const shape = async (one: Page) =>
    (await readStoredDrafts(one)).map(({ sealedIdentity }) => sealedIdentity === null);
  expect(await shape(page)).toEqual(await shape(alone));

  await waitUntilAllIsSaved(page);
  await page.reload();
  await waitUntilAwake(page);
  await page.getByRole('heading', { name: 'Your picture' }).waitFor({ timeout: 30_000 });
  await expect.poll(() => main(page)).toBe(ordinary);
});
