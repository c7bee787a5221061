import type { Page } from '@playwright/test';
import type { Answers } from '@/domain/answers/answer';
import type { FormId } from '@/domain/bank/bank-schema';
import type { Language } from '@/domain/bank/language-schema';
import { bank, readJson } from './published-bank';

export const texts = readJson('questions/1.0.0/en.json') as Language;

/** The items of each page of a form, in the order in which the pages come. */
export function pagesOf(form: FormId): readonly (readonly string[])[] {
  return bank.forms[form].parts.flatMap((part) => part.pages.map((page) => page.items));
}

/** Waits until the script has taken over the prerendered page. */
export async function waitUntilAwake(page: Page): Promise<void> {
  await page.locator('#root[data-awake]').waitFor();
}

/** Where answers are kept; a locked draft is kept under this code. */
export type KeptIn = 'tab' | 'nowhere' | { readonly code: string };

/** Goes from the start page of the questions to the first of them. */
export async function goToFirstQuestion(
  page: Page,
  form: FormId,
  keptIn: KeptIn = 'tab',
): Promise<void> {
  if (form === 'short') await page.getByRole('radio', { name: /A first look/ }).check();
  await page.getByRole('button', { name: 'Start' }).click();
  await page.getByRole('heading', { name: 'What may this device keep?' }).waitFor();
  if (keptIn === 'nowhere') await page.getByRole('radio', { name: /^nowhere/ }).check();
  if (typeof keptIn === 'object') {
    await page.getByRole('radio', { name: /^under a code/ }).check();
    await page.getByRole('radio', { name: 'A code of my own' }).check();
    await page.getByLabel('Your own code').fill(keptIn.code);
  }
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByRole('heading', { name: 'A few words first' }).waitFor();
  await page.getByRole('button', { name: 'To the first questions' }).click();
}

/** Opens the questions and goes as far as the first of them. */
export async function startAnswering(
  page: Page,
  form: FormId,
  keptIn: KeptIn = 'tab',
): Promise<void> {
  await page.goto('./take/');
  await waitUntilAwake(page);
  await goToFirstQuestion(page, form, keptIn);
}

/** Waits until the page says that everything answered so far is saved. */
export async function waitUntilSaved(page: Page): Promise<void> {
  await page.getByText(/^Saved (in this tab|under your code)\.$/).waitFor();
}

/** The question of an item, found as a person finds it: by its text. */
export function questionOf(page: Page, item: string) {
  return page.getByRole('group', { name: texts.items[item] ?? '', exact: true });
}

/** A question and the answer to it, in the words on the screen. */
interface Marking {
  readonly item: string;
  readonly question: string;
  readonly label: string;
}

function markingsOf(items: readonly string[], answers: Answers): readonly Marking[] {
  return items.flatMap((item) => {
    const answer = answers[item];
    if (answer === null || answer === undefined) return [];
    return [{ item, question: texts.items[item] ?? '', label: texts.labels[answer] }];
  });
}

async function markByPointer(page: Page, { item, label }: Marking): Promise<void> {
  await questionOf(page, item).getByRole('radio', { name: label, exact: true }).check();
}

/** Runs inside the page: clicks each label that is to be seen under its question. */
function markInPage(markings: readonly Marking[]): void {
  const wordsOf = (element: Element | null) => element?.textContent.trim();
  const groups = [...document.querySelectorAll('fieldset')];
  for (const { question, label } of markings) {
    const group = groups.find((known) => wordsOf(known.querySelector('legend')) === question);
    const option = [...(group?.querySelectorAll('label') ?? [])].find(
      (known) => wordsOf(known) === label,
    );
    if (option?.checkVisibility({ visibilityProperty: true }) === true) option.click();
    const isMarked = option?.control instanceof HTMLInputElement && option.control.checked;
    if (!isMarked) throw new Error(`“${label}” cannot be chosen under: ${question}`);
  }
}

/** Answers one page by the names on the screen, each by the pointer; what is null stays blank. */
export async function answerPageByPointer(
  page: Page,
  items: readonly string[],
  answers: Answers,
): Promise<void> {
  for (const marking of markingsOf(items, answers)) await markByPointer(page, marking);
}

/**
 * Answers one page by the names on the screen; what is null stays blank. The pointer answers the
 * first question; the others are clicked inside the page, which takes a tenth of the time.
 */
export async function answerPage(
  page: Page,
  items: readonly string[],
  answers: Answers,
): Promise<void> {
  const [first, ...others] = markingsOf(items, answers);
  if (first === undefined) return;
  await markByPointer(page, first);
  if (others.length > 0) await page.evaluate(markInPage, others);
}

export async function goNext(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^(Next|To the review)$/ }).click();
}

/** Answers a whole form and stops at the result. */
export async function answerAll(
  page: Page,
  form: FormId,
  answers: Answers,
  keptIn: KeptIn = 'tab',
): Promise<void> {
  await startAnswering(page, form, keptIn);
  await answerRest(page, form, answers);
}

/** Answers every page from one on and stops at the review. */
export async function answerToReview(
  page: Page,
  form: FormId,
  answers: Answers,
  from = 0,
): Promise<void> {
  for (const items of pagesOf(form).slice(from)) {
    await answerPage(page, items, answers);
    await goNext(page);
  }
}

/** Answers from a page on and stops at the result. */
export async function answerRest(
  page: Page,
  form: FormId,
  answers: Answers,
  from = 0,
): Promise<void> {
  await answerToReview(page, form, answers, from);
  await page.getByRole('button', { name: 'Show my picture' }).click();
  await page.getByRole('heading', { name: 'Your picture' }).waitFor();
}
