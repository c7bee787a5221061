import {
  answerAll,
  answerPageByPointer,
  answerRest,
  goNext,
  goToFirstQuestion,
  pagesOf,
  startAnswering,
  texts,
} from '../support/answering';
import { checkAxe, expect, test } from '../support/journey';
import {
  expectBalances,
  expectedFor,
  expectPatterns,
  expectWorkedExample,
  openTables,
  readTable,
} from '../support/result-figures';
import { answersFor } from '../support/worked-example';

test('the answers of A, each given by the pointer, give the figures of the worked example', async ({
  page,
}) => {
  await startAnswering(page, 'full');
  for (const items of pagesOf('full')) {
    await answerPageByPointer(page, items, answersFor('A'));
    await goNext(page);
  }
  await answerRest(page, 'full', answersFor('A'), pagesOf('full').length);
  await expectWorkedExample(page, 'A');
});

for (const name of ['holding-back', 'sparse'] as const) {
  test(`the answers of ${name} give the figures of the worked example`, async ({ page }) => {
    await answerAll(page, 'full', answersFor(name));
    await expectWorkedExample(page, name);
  });
}

test('the person who holds back is told what holding can be, and never that all is well', async ({
  page,
}) => {
  await answerAll(page, 'full', answersFor('holding-back'));
  const summary = page.getByRole('region', { name: 'In short' });
  await expect(summary).toContainText(texts.patterns.solo['held-in'].text);
  await expect(summary).toContainText(texts.patterns.solo['held-in'].textTendingOther ?? 'missing');
  await expect(page.getByRole('main')).toContainText(texts.holdingNote);
  await expect(page.getByRole('main')).toContainText(
    'If you are afraid of how your partner may react',
  );
  const banned = ['shared-weight', 'my-partner-carries-more', 'nothing-stands-out'] as const;
  for (const id of banned) {
    await expect(page.getByRole('main')).not.toContainText(texts.patterns.solo[id].title);
  }
});

test('the short form gives its figures and says what it cannot see', async ({ page }) => {
  await answerAll(page, 'short', answersFor('A'));
  await expectPatterns(page, expectedFor('A short'));
  await openTables(page);
  await expectBalances(page, expectedFor('A short'));
  const main = page.getByRole('main');
  await expect(main).toContainText('34 of 100, give or take 8');
  await expect(main).toContainText(texts.shortNote);
  await expect(main).not.toContainText('Holding in and smoothing over');
});

test('every figure opens to the answers it was made from', async ({ page }) => {
  await answerAll(page, 'full', answersFor('A'));
  const sums = page.getByRole('region', { name: 'Show the arithmetic' });
  await sums.getByText('Reach: 62.5', { exact: true }).first().click();
  await expect(sums).toContainText('100 × 10 ÷ (4 × 4) = 62.5. Give or take: 22 ÷ √4 = 11.');
  await sums.getByText('Guard: 50', { exact: true }).first().click();
  const guard = await readTable(page, 'Guard: 50');
  expect(guard[texts.items['G1m'] ?? '']).toEqual([
    'Sometimes (2)',
    '2 (4 − 2, because less of this is closer)',
  ]);
  expect(guard[texts.items['G2p'] ?? '']).toEqual(['left blank', '']);
  await sums.getByText('Tending: 60.7', { exact: true }).first().click();
  await expect(sums).toContainText('√(12.8² + 6²) = 14.2. Size ÷ error = 4.3.');
  const opened = ['All areas together: 50.8', 'Effort: 51.8', 'Holding: 31.3'];
  for (const title of [...opened, 'Give and receive: 72.5 and 30']) {
    await sums.getByText(title, { exact: true }).first().click();
    await expect(sums.getByRole('table', { name: title })).toBeVisible();
  }
});

test('the result has no axe finding, narrow and wide, light and dark, closed and open', async ({
  page,
}) => {
  await answerAll(page, 'full', answersFor('A'));
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      await checkAxe(page);
    }
  }
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
  await checkAxe(page);
  await page.setViewportSize({ width: 320, height: 700 });
  const overflowPx = () =>
    page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
  // The charts follow the width a moment later.
  await expect.poll(overflowPx).toBe(0);
});

test('the charts draw a mark for every figure and none for what was left blank', async ({
  page,
}) => {
  await answerAll(page, 'full', answersFor('A'));
  const marks = page.getByRole('img', { name: /^Five holding roles/ }).locator('circle');
  // Four of the five holding pairs of A are answered on both sides.
  await expect(marks).toHaveCount(4);
  await expect(
    page.getByRole('img', { name: /^Closeness in eight/ }).locator('circle'),
  ).toHaveCount(8);
  await expect(page.getByRole('img', { name: /^Seven tending/ }).locator('circle')).toHaveCount(7);
});

test('starting again drops every answer', async ({ page }) => {
  await answerAll(page, 'short', answersFor('A'));
  await page.getByRole('button', { name: 'Clear everything and start again' }).click();
  await expect(page.getByRole('heading', { name: 'Before you start' })).toBeFocused();
  await page.goBack();
  await expect(page.getByRole('heading', { name: 'Before you start' })).toBeVisible();
  await goToFirstQuestion(page, 'full');
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
});
