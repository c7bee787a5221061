import type { Page } from '@playwright/test';
import { waitUntilAwake } from '../support/answering';
import { openLink, openWithCode } from '../support/apart';
import { mutateLink } from '../support/exchange/attacks/mutate-link';
import { PAYLOADS } from '../support/exchange/attacks/script-payloads';
import { anyChoices, anyPacket, exchange } from '../support/exchange/couple';
import { toolsWith } from '../support/exchange/exchange-tools';
import { golden } from '../support/exchange/golden-couple';
import { cbor } from '../support/exchange/hand/hand-cbor';
import { handText, repairCheck } from '../support/exchange/hand/hand-envelope';
import { inviteHere, replyHere, revealHere, sessionFile } from '../support/exchange/node-couple';
import { refusedLinks } from '../support/exchange/refused-links';
import { SeededRandom } from '../support/exchange/seeded-random';
import { standInBox } from '../support/exchange/stand-in-box';
import { NOTHING_STORED, readStorage } from '../support/far-storage';
import { expect, test } from '../support/journey';
import { partnersOf } from '../support/worked-example';

const HEADINGS = {
  invite: 'You have been invited',
  reply: 'An answer to an invitation',
  reveal: 'The other part of a picture',
} as const;
const CODE = 'walnut umbrella in the attic';

type Kind = keyof typeof HEADINGS;
interface Tried {
  readonly text: string;
  /** Null for what may be let in or refused, as chance has it. */
  readonly heading: string | null;
}

/** 100 links: 20 of each kind, 20 damaged by chance, 20 of a newer version. */
async function makeLinks(): Promise<readonly Tried[]> {
  const random = new SeededRandom(20_261_126);
  const tools = toolsWith(standInBox());
  const tried: Tried[] = [];
  for (let round = 0; round < 20; round += 1) {
    const made = await exchange(tools, anyChoices(random), anyPacket(random));
    const { invited, replied, revealing } = made;
    const texts: Record<Kind, string> = {
      invite: handText(invited.invite),
      reply: handText(replied.reply),
      reveal: handText(revealing.reveal),
    };
    for (const kind of Object.keys(HEADINGS) as Kind[]) {
      tried.push({ text: texts[kind], heading: HEADINGS[kind] });
    }
    const bytes = invited.invite;
    const pairs = [[cbor.uint(0), cbor.bytes(random.bytes(16))]] as const;
    const { pasted } = mutateLink({ text: texts.invite, bytes, type: 1, pairs }, random);
    tried.push({ text: pasted === '' ? 'x' : pasted, heading: null });
    const newer = repairCheck(bytes.with(2, 2 + round));
    tried.push({ text: handText(newer), heading: 'Open what you were sent' });
  }
  return tried;
}

/** Opens a link in the page that is there, as a second click on one does. */
async function openInPlace(page: Page, text: string): Promise<string> {
  await page.evaluate(async (hash) => {
    location.hash = hash;
    await new Promise((done) => {
      addEventListener('hashchange', () => requestAnimationFrame(done), { once: true });
    });
  }, text);
  await expect.poll(() => page.evaluate(() => location.hash), { timeout: 30_000 }).toBe('');
  return page.url();
}

test('opening any of 100 links changes nothing in the browser, and no address keeps one', async ({
  page,
  baseURL,
}) => {
  test.setTimeout(120_000);
  const links = await makeLinks();
  expect(links).toHaveLength(100);
  await page.goto('/open/');
  await waitUntilAwake(page);
  expect(await readStorage(page)).toBe(NOTHING_STORED);

  const { a } = partnersOf('A, B');
  const invited = await inviteHere(a);
  await page
    .getByLabel('A file of the exchange, if you made one')
    .setInputFiles(await sessionFile(invited, CODE));
  await openWithCode(page, CODE);
  await page
    .getByRole('heading', { name: 'Your invitation is ready' })
    .waitFor({ timeout: 30_000 });
  await page.goto('/open/');
  await waitUntilAwake(page);
  const before = await readStorage(page);
  expect(before).toContain('draft-');

  for (const { text, heading } of [...links, { text: handText(invited.invite), heading: null }]) {
    expect(await openInPlace(page, text)).toBe(`${baseURL ?? ''}open/`);
    if (heading === null) continue;
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading, { timeout: 30_000 });
  }
  expect(await readStorage(page)).toBe(before);
  expect(await page.evaluate(() => JSON.stringify(history.state))).not.toMatch(/QlcB/);
});

for (const kind of ['invite', 'reply', 'reveal'] as const) {
  test(`the link of an exchange opened first of all leaves nothing, and no address: ${kind}`, async ({
    page,
    baseURL,
  }) => {
    await openLink(page, `/open/?x=y#${golden.links[kind]}&utm_source=x`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(HEADINGS[kind]);
    expect(page.url()).toBe(`${baseURL ?? ''}open/`);
    expect(await readStorage(page)).toBe(NOTHING_STORED);
    expect(await page.title()).not.toMatch(/QlcB/);
  });
}

test('a link whose "#" was escaped into the path still opens', async ({ browser, baseURL }) => {
  // The host answers with its page for what is not there: a real 404, which the eyes of the other
  // tests would take for a fault.
  const context = await browser.newContext();
  const page = await context.newPage();
  for (const escaped of ['%23', '%2523']) {
    const answered = await page.goto(`${baseURL ?? ''}open/${escaped}${golden.links.invite}`);
    expect(answered?.status()).toBe(404);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(HEADINGS.invite, {
      timeout: 30_000,
    });
    expect(page.url()).toBe(`${baseURL ?? ''}open/`);
  }
  expect(await readStorage(page)).toBe(NOTHING_STORED);
  await context.close();
});

async function paste(page: Page, text: string): Promise<void> {
  await page.getByLabel('The link').fill(text);
  await page.getByRole('button', { name: 'Look at it' }).click();
}

test('pasted text opens with words and breaks around it, and a refusal keeps it', async ({
  page,
}) => {
  await page.goto('/open/');
  await waitUntilAwake(page);
  const { reveal } = golden.links;
  const broken = `Hello!\n> https://s.example/open/#${reveal.slice(0, 70)}\n> ${reveal.slice(70)}\n\nSee you.`;
  await paste(page, broken);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(HEADINGS.reveal);
  for (const code of ['cut', 'version', 'several'] as const) {
    const { pasted, says } = refusedLinks[code];
    await paste(page, pasted);
    await expect(page.getByRole('alert')).toContainText(says);
    await expect(page.getByLabel('The link')).toHaveValue(pasted);
  }
  await openInPlace(page, refusedLinks.cut.pasted);
  await expect(page.getByRole('alert')).toContainText(refusedLinks.cut.says);
  await expect(page.getByLabel('The link')).toHaveValue(new RegExp(refusedLinks.cut.pasted));
  expect(await readStorage(page)).toBe(NOTHING_STORED);
});

const ACTIVE = 'main :is(script, iframe, object, embed, img, base, form, video, math, [onerror])';

test('T11 hostile text is only text: pasted, and as names on the picture', async ({ page }) => {
  test.setTimeout(120_000);
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  const stride = Math.floor(PAYLOADS.length / 40);
  const sample = PAYLOADS.filter((_, at) => at % stride === 0).slice(0, 40);
  await page.goto('/open/');
  await waitUntilAwake(page);
  for (const payload of sample) {
    await paste(page, payload);
    await expect(page.getByRole('alert')).toContainText('Nothing was opened');
    expect(await page.locator(ACTIVE).count(), payload).toBe(0);
  }

  const { a, b } = partnersOf('A, B short');
  const invited = await inviteHere(a);
  const replied = await replyHere(invited.invite, b);
  const { reveal } = await revealHere(invited, replied.reply);
  await paste(page, handText(reveal));
  await page
    .getByLabel('A file of the exchange, if you made one')
    .setInputFiles(await sessionFile(replied, CODE));
  await openWithCode(page, CODE);
  await page.getByRole('button', { name: 'Open now' }).click({ timeout: 30_000 });
  const short = PAYLOADS.filter(
    (text) => text.length <= 24 && text === text.trim() && /^[ -~]+$/.test(text),
  );
  expect(short.length).toBeGreaterThan(12);
  for (let at = 0; at < 12; at += 2) {
    const [one = '', two = ''] = short.slice(at);
    await page.getByLabel('The one who invited').fill(one);
    await page.getByLabel('The one who was invited').fill(two);
    await page.getByRole('button', { name: 'Show our picture' }).click();
    await page.getByRole('heading', { name: 'Our picture' }).waitFor({ timeout: 30_000 });
    await expect(page.getByRole('main')).toContainText(one);
    await expect(page.getByRole('main')).toContainText(two);
    expect(await page.locator(ACTIVE).count(), `${one} ${two}`).toBe(0);
    await page.goBack();
    await page.getByRole('heading', { name: 'Before you look' }).waitFor();
  }
  expect(dialogs).toEqual([]);
});
