import type { Page } from 'puppeteer-core';
import type { KeptIn } from '../answering';
import { pagesOf, texts } from '../answering';
import { answersFor } from '../worked-example';
import { chooseLabel, pressButton, typeInto, waitForWords } from './start-firefox';

/** What the visit types, besides its answers. */
export interface Typed {
  readonly fileCode: string;
  readonly sentence: string;
}

/** Runs inside the page: clicks the label of each question's answer. */
function markInPage(markings: readonly (readonly [question: string, label: string])[]): void {
  const wordsOf = (element: Element | null) => element?.textContent.trim();
  for (const [question, label] of markings) {
    const group = [...document.querySelectorAll('fieldset')].find(
      (one) => wordsOf(one.querySelector('legend')) === question,
    );
    const option = [...(group?.querySelectorAll('label') ?? [])].find(
      (one) => wordsOf(one) === label,
    );
    option?.click();
    const isMarked = option?.control instanceof HTMLInputElement && option.control.checked;
    if (!isMarked) throw new Error(`“${label}” cannot be chosen under: ${question}`);
  }
}

async function answerShortForm(page: Page): Promise<void> {
  const answers = answersFor('A');
  for (const items of pagesOf('short')) {
    const markings = items.flatMap((item) => {
      const answer = answers[item];
      if (answer === null || answer === undefined) return [];
      return [[texts.items[item] ?? '', texts.labels[answer]] as const];
    });
    await waitForWords(page, markings[0]?.[0] ?? '');
    await page.evaluate(markInPage, markings);
    await page.locator('::-p-xpath(//button[.="Next" or .="To the review"])').click();
  }
}

/** A whole visit: every question of the first look, the picture seen, a file with a sentence made. */
export async function visitInFirefox(page: Page, keptIn: KeptIn, typed: Typed): Promise<void> {
  await chooseLabel(page, 'A first look');
  await pressButton(page, 'Start');
  await waitForWords(page, 'What may this device keep?');
  if (keptIn === 'nowhere') await chooseLabel(page, 'nowhere');
  if (typeof keptIn === 'object') {
    await chooseLabel(page, 'under a code');
    await chooseLabel(page, 'A code of my own');
    await typeInto(page, 'Your own code', keptIn.code);
  }
  await pressButton(page, 'Next');
  await pressButton(page, 'To the first questions');
  await answerShortForm(page);
  await pressButton(page, 'Show my picture');
  await waitForWords(page, 'Your picture');
  await pressButton(page, 'Keep a file');
  await typeInto(page, 'What I want to remember', typed.sentence);
  await chooseLabel(page, 'A code of my own');
  await typeInto(page, 'Your own code', typed.fileCode);
  await pressButton(page, 'Make the file');
  await waitForWords(page, 'Your browser has the file now');
}
