import jsQR from 'jsqr';
import type { Locator, Page } from '@playwright/test';
import { waitUntilAwake } from './answering';
import { expect } from './journey';
import { goToPrivateStop, type TurnTaker } from './passing';

/** The code that a person chose for an exchange, and the link that it made. */
export interface Made {
  readonly code: string;
  readonly link: string;
}

const LINK = /https?:\/\/\S+\/open\/#[\w-]+Z/;

/** The link in the message that stands ready to be sent. */
export async function readLinkToSend(page: Page): Promise<string> {
  const words = await page.getByLabel('A message to go with it').inputValue();
  const link = LINK.exec(words)?.[0];
  if (link === undefined) throw new Error(`no link in: ${words}`);
  return link;
}

async function shareUnderCode(page: Page, make: string, ready: string): Promise<Made> {
  await page.getByRole('button', { name: 'Yes, show me what would be shared' }).click();
  await page.getByRole('button', { name: 'Share these figures' }).click();
  const code = (await page.getByLabel('Your code:').textContent()) ?? '';
  await page.getByRole('button', { name: make }).click();
  await page.getByRole('heading', { name: ready }).waitFor({ timeout: 30_000 });
  return { code, link: await readLinkToSend(page) };
}

/** Answers, shares and makes an invitation. */
export async function makeInvitation(page: Page, taker: TurnTaker): Promise<Made> {
  await page.goto('./together/');
  await waitUntilAwake(page);
  await page.getByRole('link', { name: 'Invite your partner by a link' }).click();
  await page.getByRole('heading', { name: 'Before you start' }).waitFor();
  await goToPrivateStop(page, taker);
  return shareUnderCode(page, 'Make the invitation', 'Your invitation is ready');
}

/** Goes on from an invitation that is shown, answers, shares and makes the reply. */
export async function answerInvitation(page: Page, taker: TurnTaker): Promise<Made> {
  await page.getByRole('heading', { name: 'You have been invited' }).waitFor();
  await page.getByRole('button', { name: 'Answer, and decide at the end' }).click();
  await page.getByRole('heading', { name: 'Before you start' }).waitFor();
  await goToPrivateStop(page, taker);
  return shareUnderCode(page, 'Make my answer', 'Your answer is ready');
}

export async function openLink(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await waitUntilAwake(page);
}

export async function openWithCode(page: Page, code: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Your code' }).fill(code);
  await page.getByRole('button', { name: 'Open', exact: true }).click();
}

/** Gives both a name and shows the picture. */
export async function showPicture(page: Page): Promise<void> {
  await page.getByRole('heading', { name: 'Before you look' }).waitFor({ timeout: 30_000 });
  await page.getByLabel('The one who invited').fill('Ana');
  await page.getByLabel('The one who was invited').fill('Ben');
  await page.getByRole('button', { name: 'Show our picture' }).click();
  await page.getByRole('heading', { name: 'Our picture' }).waitFor({ timeout: 30_000 });
}

/** Reads a picture to be scanned as a camera would: from its pixels, by a decoder that is not ours. */
export async function scan(picture: Locator): Promise<string> {
  await picture.scrollIntoViewIfNeeded();
  const png = (await picture.screenshot()).toString('base64');
  const blank = await picture.page().context().newPage();
  const { width, height, pixels } = await blank.evaluate(async (text) => {
    const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    const context = canvas.getContext('2d');
    context?.drawImage(bitmap, 0, 0);
    const image = context?.getImageData(0, 0, bitmap.width, bitmap.height);
    return { width: bitmap.width, height: bitmap.height, pixels: [...(image?.data ?? [])] };
  }, png);
  await blank.close();
  const read = jsQR(Uint8ClampedArray.from(pixels), width, height);
  expect(read, 'the picture can be read').not.toBeNull();
  return read?.data ?? '';
}
