import type { Page } from '@playwright/test';
import type { Answers } from '@/domain/answers/answer';
import type { FormId } from '@/domain/bank/bank-schema';
import { answerToReview, goToFirstQuestion, type KeptIn, waitUntilAwake } from './answering';
import { expect } from './journey';

export interface TurnTaker {
  readonly form: FormId;
  readonly answers: Answers;
}

export async function openHere(page: Page): Promise<void> {
  await page.goto('./together/');
  await waitUntilAwake(page);
  await page.getByRole('link', { name: 'Pass one device' }).click();
  await page.getByRole('heading', { name: 'Before you start' }).waitFor();
}

/** Answers everything in one's turn and stops at the private stop. */
export async function goToPrivateStop(
  page: Page,
  { form, answers }: TurnTaker,
  keptIn: KeptIn = 'tab',
): Promise<void> {
  await goToFirstQuestion(page, form, keptIn);
  await goOnToPrivateStop(page, { form, answers });
}

/** Answers from a page on and stops at the private stop. */
export async function goOnToPrivateStop(
  page: Page,
  { form, answers }: TurnTaker,
  from = 0,
): Promise<void> {
  await answerToReview(page, form, answers, from);
  await page.getByRole('heading', { name: 'Before you decide what to share' }).waitFor();
  await page.getByRole('button', { name: 'Go on' }).click();
  await page.getByRole('heading', { name: 'Before you go on' }).waitFor();
}

interface ShareOptions {
  readonly sharesHolding?: boolean;
}

/** Looks at what would be shared and goes on to the code that seals it: four drawn words. */
export async function goToCode(page: Page, options: ShareOptions = {}): Promise<string> {
  await page.getByRole('button', { name: 'Yes, show me what would be shared' }).click();
  if (options.sharesHolding === true) await page.getByLabel('Share this one figure too').check();
  await page.getByRole('button', { name: 'Share these figures' }).click();
  const code = (await page.getByLabel('Your code:').textContent()) ?? '';
  expect(code.split(' '), 'the words of the code').toHaveLength(4);
  return code;
}

/** Looks at what would be shared, seals it under four drawn words and passes the device on. */
export async function shareAndSeal(page: Page, options: ShareOptions = {}): Promise<string> {
  const code = await goToCode(page, options);
  await page.getByRole('button', { name: 'Seal it and pass the device on' }).click();
  return code;
}

export async function keepToMyself(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Keep it to myself for now' }).click();
}

/** Waits for the new document that stands between two turns, or after both. */
export async function waitForTurn(page: Page, heading: string): Promise<void> {
  await page.getByRole('heading', { name: heading }).waitFor({ timeout: 30_000 });
  await waitUntilAwake(page);
}

export async function openTogether(
  page: Page,
  codes: readonly [string, string],
  names: readonly [string, string] = ['', ''],
): Promise<void> {
  await page.getByLabel('The first code').fill(codes[0]);
  await page.getByLabel('A first name or initial for it').fill(names[0]);
  await page.getByLabel('The second code').fill(codes[1]);
  await page.getByLabel('A first name or initial for this one').fill(names[1]);
  await page.getByRole('button', { name: 'Open our picture' }).click();
}
