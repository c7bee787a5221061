import type { Page } from '@playwright/test';
import { texts } from './answering';
import { expect } from './journey';
import { type ExpectedScore, workedExample } from './worked-example';

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

export function expectedFor(name: string): ExpectedScore {
  const expected = workedExample.scores[name];
  if (expected === undefined) throw new Error(`no scores for ${name}`);
  return expected;
}

/** One decimal at most, as the tables write figures. */
function tenth(value: number): string {
  return String(Math.round(value * 10) / 10);
}

export async function openTables(page: Page): Promise<void> {
  for (const summary of await page.getByText('The same as a table').all()) await summary.click();
}

/** The cells of a table by the name of the row. */
export async function readTable(page: Page, caption: string): Promise<Record<string, string[]>> {
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

export async function expectPatterns(page: Page, expected: ExpectedScore): Promise<void> {
  const summary = page.getByRole('region', { name: 'In short' });
  const patterns = texts.patterns.solo as Record<string, { readonly title: string }>;
  const named = [expected.headline, ...expected.notes].map((id) => patterns[id]?.title ?? '');
  for (const title of named) await expect(summary.getByText(title, { exact: true })).toBeVisible();
  const others = Object.values(patterns).filter(({ title }) => !named.includes(title));
  for (const { title } of others) {
    await expect(summary.getByText(title, { exact: true })).toHaveCount(0);
  }
}

export async function expectBalances(page: Page, expected: ExpectedScore): Promise<void> {
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

/** Expects the whole result of a full form to say what the worked example says. */
export async function expectWorkedExample(page: Page, name: string): Promise<void> {
  const expected = expectedFor(name);
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
}
