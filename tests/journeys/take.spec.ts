import {
  answerPage,
  goNext,
  pagesOf,
  questionOf,
  startAnswering,
  texts,
  waitUntilAwake,
  waitUntilSaved,
} from '../support/answering';
import { checkAxe, expect, test } from '../support/journey';
import { answersFor } from '../support/worked-example';

const short = pagesOf('short');
const [firstPage = [], secondPage = []] = short;

test('a choice made before the script arrives is kept', async ({ page }) => {
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/*.js', async (route) => {
    // The few letters that refuse a frame come first, and nothing is shown before.
    if (!/\/[0-9a-f]{8}\.js$/.test(route.request().url())) await held;
    await route.continue();
  });
  await page.goto('/take/', { waitUntil: 'commit' });
  await page.getByRole('radio', { name: /A first look/ }).check();
  await expect(page.locator('#root')).not.toHaveAttribute('data-awake');
  release();
  await waitUntilAwake(page);
  await expect(page.getByRole('radio', { name: /A first look/ })).toBeChecked();
  await page.getByRole('button', { name: 'Start' }).click();
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByRole('button', { name: 'To the first questions' }).click();
  await expect(page.getByText('Closeness, 1 of 2')).toBeVisible();
});

test('every question is a named group of native radios with a way to clear it', async ({
  page,
}) => {
  await startAnswering(page, 'short');
  for (const item of firstPage) {
    const question = questionOf(page, item);
    await expect(question.getByRole('radio')).toHaveCount(6);
    const clear = page.getByRole('button', {
      name: `Clear the answer to: ${texts.items[item]}`,
      exact: true,
    });
    await question.getByRole('radio', { name: texts.labels.x, exact: true }).check();
    await clear.click();
    await expect(question.getByRole('radio', { checked: true })).toHaveCount(0);
    await expect(question.getByRole('radio').first()).toBeFocused();
  }
  await page.keyboard.press('Space');
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(1);
});

test('Back and Forward of the browser move between steps under one address, answers kept', async ({
  page,
}) => {
  const answers = answersFor('A');
  await startAnswering(page, 'short');
  const address = page.url();
  await answerPage(page, firstPage, answers);
  await goNext(page);
  await answerPage(page, secondPage, answers);
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(firstPage.length);
  await page.goForward();
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(secondPage.length);
  await page.getByRole('button', { name: 'Back', exact: true }).click();
  await expect(
    questionOf(page, firstPage[0] ?? '').getByRole('radio', { checked: true }),
  ).toHaveCount(1);
  expect(page.url()).toBe(address);
  const kept = await page.evaluate(() => JSON.stringify(history.state));
  expect(kept).toMatch(/^\{"depth":\d+,"step":\d+\}$/);
});

test('the review lists what is blank and leads to it and back', async ({ page }) => {
  const answers: Record<string, 0 | 2> = Object.fromEntries(
    short.flat().map((item) => [item, 2 as const]),
  );
  const left = secondPage[1] ?? '';
  delete answers[left];
  await startAnswering(page, 'short');
  for (const items of short) {
    await answerPage(page, items, answers);
    await goNext(page);
  }
  await expect(page.getByText('You answered 17 of 18 questions.')).toBeVisible();
  await page.getByRole('button', { name: texts.items[left] ?? '' }).click();
  await expect(questionOf(page, left).getByRole('radio').first()).toBeFocused();
  await page.keyboard.press('Space');
  await page.getByRole('button', { name: 'To the review' }).click();
  await expect(page.getByText('You answered 18 of 18 questions.')).toBeVisible();
});

test('the progress names area, part and the minutes left', async ({ page }) => {
  await startAnswering(page, 'full');
  await expect(page.getByText('Reach, 1 of 8')).toBeVisible();
  await expect(page.getByText('about 10 minutes left')).toBeVisible();
  for (let count = 0; count < 8; count += 1) await goNext(page);
  await expect(page.getByText('Repair, 5 of 8')).toBeVisible();
  for (let count = 0; count < 8; count += 1) await goNext(page);
  await expect(page.getByText('less than a minute left')).toBeVisible();
});

test('help and privacy open over the questions and lose no answer', async ({ page }) => {
  await startAnswering(page, 'short');
  await answerPage(page, firstPage, answersFor('A'));
  for (const name of ['Find help', 'Privacy']) {
    await page.getByRole('button', { name }).click();
    const dialog = page.getByRole('dialog', { name });
    await expect(dialog.getByRole('heading', { level: 3 }).first()).toBeVisible();
    await expect(dialog.getByRole('link', { name: 'Leave now' })).toBeVisible();
    await checkAxe(page);
    await dialog.getByRole('button', { name: 'Close', exact: true }).click();
    await expect(dialog).toHaveCount(0);
    await expect(page.getByRole('button', { name })).toBeFocused();
  }
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(firstPage.length);
});

test('no step has an axe finding or scrolls sideways', async ({ page }) => {
  const look = async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      for (const width of [360, 1280]) {
        await page.setViewportSize({ width, height: 800 });
        await checkAxe(page);
      }
    }
    await page.setViewportSize({ width: 320, height: 640 });
    const overflowPx = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflowPx).toBe(0);
  };
  await page.goto('/take/');
  await waitUntilAwake(page);
  await page.getByRole('button', { name: 'Try it' }).click();
  await look();
  await page.getByRole('button', { name: 'Come back' }).click();
  await page.getByRole('button', { name: 'I have a code or a file' }).click();
  await page.getByLabel('Your code').waitFor();
  await look();
  await page.getByRole('button', { name: 'Back' }).click();
  await page.getByRole('button', { name: 'Start' }).click();
  await page.getByRole('radio', { name: /^under a code/ }).check();
  await page.getByText('Your code:').waitFor();
  await look();
  await page.getByRole('radio', { name: /^in this tab/ }).check();
  await page.getByRole('button', { name: 'Next' }).click();
  await look();
  await page.getByRole('button', { name: 'To the first questions' }).click();
  await page.getByText('Why we ask').click();
  await look();
  for (let count = 0; count < pagesOf('full').length; count += 1) await goNext(page);
  await look();
});

test('the result is asked for before the last page, and never before the questions', async ({
  page,
}) => {
  const scripts: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.push(request.url());
  });
  await startAnswering(page, 'full');
  await answerPage(page, pagesOf('full')[0] ?? [], answersFor('A'));
  await waitUntilSaved(page);
  await page.waitForLoadState('networkidle');
  const before = scripts.length;
  const pages = pagesOf('full').length;
  for (let count = 0; count < pages - 4; count += 1) await goNext(page);
  expect(scripts).toHaveLength(before);
  await goNext(page);
  await expect.poll(() => scripts.length).toBeGreaterThan(before);
  // What is asked for asks for more in its turn.
  let asked = 0;
  while (asked < scripts.length) {
    asked = scripts.length;
    await page.waitForTimeout(500);
  }
  const atEnd = scripts.length;
  await goNext(page);
  await goNext(page);
  await goNext(page);
  await page.getByRole('button', { name: 'Show my picture' }).click();
  await page.getByRole('heading', { name: 'Your picture' }).waitFor();
  expect(scripts).toHaveLength(atEnd);
});

test.describe('where the result cannot be loaded', () => {
  // The refused scripts are this test's own doing.
  test.use({ allowed: ['/a/'] });

  test('it says so, keeps the answers and tries again', async ({ page, watch }) => {
    // Kept nowhere, so that the page is not loaded anew for it.
    await startAnswering(page, 'short', 'nowhere');
    await page.route('**/*.js', (route) => route.abort());
    for (let count = 0; count < short.length; count += 1) await goNext(page);
    await page.getByRole('button', { name: 'Show my picture' }).click();
    await expect(
      page.getByRole('alert').filter({ hasText: 'Your answers are still here.' }),
    ).toBeVisible();
    await page.unroute('**/*.js');
    await page.goBack();
    await expect(page.getByText('You answered 0 of 18 questions.')).toBeVisible();
    watch.problems.splice(0);
  });
});

test('the whole of it works by keyboard alone, from the start page to the result', async ({
  page,
}) => {
  const tabTo = async (name: string | RegExp) => {
    for (let count = 0; count < 80; count += 1) {
      await page.keyboard.press('Tab');
      const focused = page.locator(':focus');
      if ((await focused.count()) === 0) continue;
      const text = (await focused.textContent()) ?? '';
      if (typeof name === 'string' ? text.trim() === name : name.test(text)) return;
    }
    throw new Error(`no way to ${String(name)} by keyboard`);
  };
  await page.goto('/');
  await waitUntilAwake(page);
  await tabTo('Begin');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Before you start' })).toBeFocused();
  for (let count = 0; count < 20; count += 1) {
    await page.keyboard.press('Tab');
    if ((await page.locator('input:focus').count()) === 1) break;
  }
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('radio', { name: /A first look/ })).toBeChecked();
  await tabTo('Start');
  await page.keyboard.press('Enter');
  await tabTo('Next');
  await page.keyboard.press('Enter');
  await tabTo('To the first questions');
  await page.keyboard.press('Enter');
  for (const items of short) {
    for (const item of items) {
      for (let count = 0; count < 6; count += 1) {
        await page.keyboard.press('Tab');
        if ((await page.locator(`#${item} input:focus`).count()) === 1) break;
      }
      await page.keyboard.press('Space');
      await page.keyboard.press('ArrowDown');
      const second = questionOf(page, item).getByRole('radio').nth(1);
      await expect(second).toBeChecked();
    }
    await tabTo(/^(Next|To the review)$/);
    await page.keyboard.press('Enter');
  }
  await expect(page.getByText('You answered 18 of 18 questions.')).toBeVisible();
  await tabTo('Show my picture');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Your picture' })).toBeFocused();
});
