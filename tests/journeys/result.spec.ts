import type { Page } from '@playwright/test';
import { answerAll, goToFirstQuestion, texts } from '../support/answering';
import { checkAxe, expect, test } from '../support/journey';
import { answersFor, type ExpectedScore, workedExample } from '../support/worked-example';

const areaNames = [
  'reach',
  'met',
  'room',
  'center',
  'repair',
  'space',
  'guard',
  'renewal',
] as const;

function expectedFor(name: string): ExpectedScore {
  const expected = workedExample.scores[name];
  if (expected === undefined) throw new Error(`no scores for ${name}`);
  return expected;
}

/** One decimal at most, as the tables write figures. */
function tenth(value: number): string {
  return String(Math.round(value * 10) / 10);
}

async function openTables(page: Page): Promise<void> {
  for (const summary of await page.getByText('The same as a table').all()) await summary.click();
}

/** The cells of a table by the name of the row. */
async function readTable(page: Page, caption: string): Promise<Record<string, string[]>> {
  const rows = page.getByRole('table', { name: caption }).locator('tbody tr');
  return Object.fromEntries(
    await rows.evaluateAll((found) =>
      found.map((row) => [
        row.querySelector('th')?.textContent ?? '',
        [...row.querySelectorAll('td')].map((cell) => cell.textContent ?? ''),
      ]),
    ),
  );
}

async function expectPatterns(page: Page, expected: ExpectedScore): Promise<void> {
  const summary = page.getByRole('region', { name: 'In short' });
  const patterns = texts.patterns.solo as Record<string, { readonly title: string }>;
  const named = [expected.headline, ...expected.notes].map((id) => patterns[id]?.title ?? '');
  for (const title of named) await expect(summary.getByText(title, { exact: true })).toBeVisible();
  const others = Object.values(patterns).filter(({ title }) => !named.includes(title));
  for (const { title } of others) {
    await expect(summary.getByText(title, { exact: true })).toHaveCount(0);
  }
}

async function expectBalances(page: Page, expected: ExpectedScore): Promise<void> {
  const roles = {
    ...(await readTable(page, 'Who does what, by your answers')),
    ...(expected.form === 'full'
      ? await readTable(page, 'Who holds what in, by your answers')
      : {}),
  };
  expect(Object.keys(roles)).toHaveLength(Object.keys(expected.pairDifference).length);
  for (const [id, value] of Object.entries(expected.pairDifference)) {
    const [place] = roles[texts.roles[id] ?? ''] ?? [];
    if (value === null) expect(place).toBe('no answer');
    else if (value === 0) expect(place).toBe('shared');
    else {
      const side = value > 0 ? 'you' : 'your partner';
      // The band of one role is 1.645 · 24 · √2 = 55.8 points.
      const closeness = Math.abs(value) < 55.8 ? ', too close to call' : '';
      expect(place).toBe(`${Math.abs(value)} more with ${side}${closeness}`);
    }
  }
  const carrying = page.getByRole('region', { name: 'Who carries what' });
  if (expected.tendingBalance !== null) {
    const points = Math.round(Math.abs(expected.tendingBalance.value));
    await expect(carrying.getByText(`${points} points, where`).first()).toBeVisible();
  }
  if (expected.effort !== null) {
    await expect(carrying).toContainText(`by either of you: ${Math.round(expected.effort)} of 100`);
  }
}

for (const name of ['A', 'holding-back', 'sparse'] as const) {
  test(`the answers of ${name} give the figures of the worked example`, async ({ page }) => {
    const expected = expectedFor(name);
    await answerAll(page, 'full', answersFor(name));
    await expectPatterns(page, expected);
    await openTables(page);

    const areas = await readTable(page, 'Closeness by area, from 0 to 100');
    expect(Object.keys(areas)).toHaveLength(8);
    for (const id of areaNames) {
      const want = expected.area?.[id];
      const [figure, band, , based] = areas[texts.parts[id].name] ?? [];
      if (want === undefined) throw new Error(id);
      expect(figure, id).toBe(want.score === null ? 'not scored' : tenth(want.score));
      expect(band, id).toBe(want.sem === null ? '' : tenth(want.sem));
      expect(based, id).toMatch(new RegExp(`^${want.answered} of \\d$`));
    }
    const closeness = page.getByRole('region', { name: 'Closeness, area by area' });
    await expect(closeness).toContainText(
      `${Math.round(expected.intimacy ?? NaN)} of 100, give or take ${Math.round(expected.intimacySem ?? NaN)}`,
    );
    await expectBalances(page, expected);
    if (expected.give !== null && expected.receive !== null) {
      const flow = await readTable(page, 'Care that goes out and care that arrives, from 0 to 100');
      expect(flow['Goes out from you']).toEqual([tenth(expected.give)]);
      expect(flow['Arrives with you']).toEqual([tenth(expected.receive)]);
    }
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
