import type { Page } from '@playwright/test';
import {
  answerPage,
  goNext,
  goToFirstQuestion,
  pagesOf,
  waitUntilAwake,
} from '../support/answering';
import { openLink, openWithCode } from '../support/apart';
import {
  inviteHere,
  linkOf,
  replyHere,
  revealHere,
  sessionFile,
} from '../support/exchange/node-couple';
import { expect, test } from '../support/journey';
import { elsewhere, leaveAndReturn } from '../support/leaving';
import { goToPrivateStop } from '../support/passing';
import { partnersOf } from '../support/worked-example';

const CODE = 'walnut umbrella in the attic';
const short = partnersOf('A short, B short');

test.use({ allowed: [elsewhere] });
test.setTimeout(120_000);

/** What must not be met again: a message, a session, a code, a figure, a question. */
const left = {
  sensitive:
    /You have been invited|An answer to|The other part|is ready|One more link|Both parts|Before you look|Our picture|Before you go on|What your partner would see|walnut|QlcB/i,
  addresses: ['/open/', '/together/reply/', '/together/invite/'],
};

async function startHere(page: Page): Promise<void> {
  await page.goto('/');
  await waitUntilAwake(page);
}

const made = async () => {
  const invited = await inviteHere(short.a);
  const replied = await replyHere(invited.invite, short.b);
  const { reveal } = await revealHere(invited, replied.reply);
  return { invited, replied, reveal };
};

async function openInvite(page: Page): Promise<void> {
  const { invited } = await made();
  await openLink(page, linkOf('/', invited.invite));
  await page.getByRole('heading', { name: 'You have been invited' }).waitFor();
}

async function beginReply(page: Page): Promise<void> {
  await openInvite(page);
  await page.getByRole('button', { name: 'Answer, and decide at the end' }).click();
  await page.getByRole('heading', { name: 'Before you start' }).waitFor();
  expect(await page.evaluate(() => Object.keys(sessionStorage))).toEqual(['invite']);
}

async function openSession(page: Page, role: 'invited' | 'replied'): Promise<void> {
  const { invited, replied, reveal } = await made();
  await openLink(page, linkOf('/', role === 'invited' ? replied.reply : reveal));
  const state = role === 'invited' ? invited : replied;
  await page
    .getByLabel('A file of the exchange, if you made one')
    .setInputFiles(await sessionFile(state, CODE));
  await openWithCode(page, CODE);
  const next = role === 'invited' ? /^One more link/ : 'Both parts are here';
  await page.getByRole('heading', { name: next }).waitFor({ timeout: 30_000 });
}

const screens: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  'an invite that is shown': openInvite,
  'a refused link that is shown': async (page) => {
    await openLink(page, '/open/#QlcBAQB1pwBQ');
    await page.getByRole('alert').waitFor();
  },
  'a code that is being typed': async (page) => {
    await openInvite(page);
    await page.getByRole('textbox', { name: 'Your code' }).fill(CODE);
  },
  'the start of answering an invite': beginReply,
  'a question of answering an invite': async (page) => {
    await beginReply(page);
    await goToFirstQuestion(page, 'short');
    const [items = []] = pagesOf('short');
    await answerPage(page, items, short.b.answers);
    await goNext(page);
  },
  'the preview before sharing': async (page) => {
    await beginReply(page);
    await goToPrivateStop(page, short.b);
    await page.getByRole('button', { name: 'Yes, show me what would be shared' }).click();
    await page.getByRole('button', { name: 'Share these figures' }).click();
    await page.getByLabel('Your code:').waitFor();
  },
  'a link that is ready to be sent': (page) => openSession(page, 'invited'),
  'the picture of two who are apart': async (page) => {
    await openSession(page, 'replied');
    await page.getByRole('button', { name: 'Open now' }).click();
    await page.getByLabel('The one who invited').fill('walnut');
    await page.getByRole('button', { name: 'Show our picture' }).click();
    await page.getByRole('heading', { name: 'Our picture' }).waitFor({ timeout: 30_000 });
  },
};

for (const [at, [name, goTo]] of Object.entries(screens).entries()) {
  test(`T9 leaving from ${name} leaves nothing for Back, Forward or the address`, async ({
    page,
  }) => {
    await startHere(page);
    await goTo(page);
    await leaveAndReturn(page, at % 2 === 0 ? 'the button' : 'Shift three times', left);
  });
}
