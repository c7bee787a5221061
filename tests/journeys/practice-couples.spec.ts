import type { Page } from '@playwright/test';
import { checkAxe, expect, test } from '../support/journey';
import {
  askBothAgain,
  askPair,
  exportTable,
  joinClients,
  openClient,
  openCouple,
  readRows,
  runTable,
  takeIn,
} from '../support/practice/desk-journey';
import { openPractice, setUpPractice } from '../support/practising';
import { openTables, readTable } from '../support/result-figures';
import { texts } from '../support/answering';
import { answersFor } from '../support/worked-example';

const FIRST = '2026-09-01';
const SECOND = '2026-09-29';

/** One decimal at most, as tables write figures. */
const tenth = (cell: string | undefined) => String(Math.round(Number(cell) * 10) / 10);
const whole = (cell: string | undefined) => String(Math.round(Math.abs(Number(cell))));

/** Expects a client's timeline to show what the command line makes of the export. */
async function expectTimeline(
  page: Page,
  rows: readonly Readonly<Record<string, string>>[],
): Promise<void> {
  await page.getByRole('img', { name: /^Closeness over time/ }).waitFor();
  await openTables(page);
  const closeness = Object.values(await readTable(page, 'Closeness over time, from 0 to 100'));
  expect(closeness.map((cells) => cells.join(' '))).toHaveLength(rows.length);
  for (const [at, row] of rows.entries()) {
    expect(closeness[at]).toEqual(
      expect.arrayContaining([tenth(row['int']), tenth(row['int_sem'])]),
    );
  }
  for (const [figure, caption] of [
    ['tending', 'Tending over time (above 0: more with your client)'],
    ['holding', 'Holding in over time (above 0: more with your client)'],
  ] as const) {
    const cells = Object.values(await readTable(page, caption));
    for (const [at, row] of rows.entries()) expect(cells[at]).toContain(tenth(row[figure]));
  }
  const areas = await readTable(page, 'Closeness by area, from 0 to 100, with give or take');
  for (const id of ['reach', 'met', 'room', 'center', 'repair', 'space', 'guard', 'renewal']) {
    const cells = areas[texts.parts[id as 'reach'].name];
    const expected = rows.map((row) =>
      row[id] === '' ? 'not scored' : `${whole(row[id])} ± ${whole(row[`${id}_sem`])}`,
    );
    expect(cells, id).toEqual(expected);
  }
}

test('four clients, two couples, two rounds: what is shown is what the command line makes of the export', async ({
  page,
}) => {
  test.setTimeout(300_000);
  page.setDefaultTimeout(20_000);
  await openPractice(page);
  await setUpPractice(page, 'harbor lemon quiet stone');
  const [ana, ben] = await askPair(page, ['Ana', 'Ben']);
  const [cleo, dan] = await askPair(page, ['Cleo', 'Dan']);
  const parts = (answers: string, day: string, jointView: boolean, pseudonym: string) => ({
    answers: answersFor(answers),
    day,
    jointView,
    pseudonym,
    sendsAnchors: true,
  });
  await takeIn(page, [
    { link: ben, parts: parts('B', FIRST, true, 'Benno') },
    { link: cleo, parts: parts('holding-back', FIRST, true, 'Cleo') },
    { link: dan, parts: parts('even', FIRST, false, 'Dan') },
    { link: ana, parts: parts('A', FIRST, true, 'Anna') },
  ]);
  await joinClients(page, 'Ana', 'Ben');
  const [anaAgain, benAgain] = await askBothAgain(page);
  await takeIn(page, [
    { link: anaAgain, parts: parts('even', SECOND, true, 'Anna') },
    { link: benAgain, parts: parts('sparse', SECOND, true, 'Benno') },
  ]);
  await joinClients(page, 'Cleo', 'Dan');
  await checkAxe(page);

  const answers = await exportTable(page, /^Answers, as a table/);
  const figures = await exportTable(page, /^Figures, as a table/);
  const scored = runTable('score', answers.path);
  expect(scored).toBe(figures.text);
  expect(readRows(scored)).toHaveLength(6);
  expect(answers.text).not.toMatch(/An+a|Ben|Cleo|Dan/);

  await openClient(page, 'Ana');
  const code = /Code in exports:\s*(c[0-9a-f]{10})/.exec(await page.getByRole('main').innerText());
  const own = readRows(scored).filter(({ person }) => person?.startsWith(code?.[1] ?? 'none'));
  expect(own.map(({ person }) => person?.slice(-10))).toEqual([FIRST, SECOND]);
  await expectTimeline(page, own);
  await checkAxe(page);

  const couples = await exportTable(page, /^Answers of couples, as a table/);
  const compared = readRows(runTable('compare', couples.path));
  // One couple, both rounds; of the other, one partner did not agree.
  expect(compared.map(({ couple }) => couple?.slice(-10))).toEqual([FIRST, SECOND]);
  expect(new Set(compared.map(({ couple }) => couple?.slice(0, 11))).size).toBe(1);

  await openCouple(page, /Cleo/);
  await expect(page.getByText(/^Both have to agree to a joint view/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Show the joint picture' })).toHaveCount(0);
  await expect(page.getByRole('main')).not.toContainText(/Dan (did not|does not|has not)/);

  await openCouple(page, /Ana/);
  await showFirstRound(page);
  const [round] = compared;
  const main = page.getByRole('main');
  await expect(main).toContainText(`${whole(round?.['j'])} points`);
  await expect(main).toContainText('Anna');
  await openTables(page);
  const areas = await readTable(page, 'Closeness by area in both views, from 0 to 100');
  for (const id of ['reach', 'met', 'room', 'center', 'repair', 'space', 'guard', 'renewal']) {
    const cell = areas[texts.parts[id as 'reach'].name]?.at(-1);
    const difference = round?.[`diff_${id}`];
    if (difference === '') expect(cell, id).toBe('not scored');
    else expect(cell, id).toContain(tenth(String(Math.abs(Number(difference)))));
  }
  await expect(page.getByRole('navigation', { name: 'Your practice' })).toHaveCount(0);
  await expect(main).not.toContainText(/\bAna\b|\bBen\b|Cleo|Dan\b/);
  for (const id of ['A1', 'A2']) await expect(main).not.toContainText(texts.items[id] ?? id);
  await checkAxe(page);
  await page.getByRole('button', { name: 'Stop for today' }).click();
  await expect(page.getByText(texts.lookingTogether.stopped)).toBeVisible();
  await expect(main).not.toContainText(/Ana|Ben|Cleo|Dan/);
  await page.getByRole('button', { name: 'Back to the practice' }).click();

  await openClient(page, 'Ben');
  await withdrawFirst(page);
  await openCouple(page, /Ana/);
  await page
    .getByText(/September 1, 2026/)
    .first()
    .click();
  await expect(page.getByText(/^Both have to agree to a joint view/)).toHaveCount(1);

  // Two entries of the history may be the same place: each shows who was looked at there.
  await openClient(page, 'Ana');
  await page.getByRole('button', { name: 'With Ben' }).click();
  await page.getByRole('button', { name: 'To Ben' }).click();
  await page.getByRole('heading', { name: 'Ben', level: 1 }).waitFor();
  await page.evaluate('history.go(-2)');
  await expect(page.getByRole('heading', { name: 'Ana', level: 1 })).toBeVisible();
  const left = await exportTable(page, /^Answers of couples, as a table/);
  expect(readRows(left.text)).toHaveLength(2);
});

/** Reads the note for this picture and shows it. */
async function showFirstRound(page: Page): Promise<void> {
  const show = page.getByRole('button', { name: 'Show the joint picture' });
  await page
    .getByText(/September 1, 2026/)
    .first()
    .click();
  await show.last().click();
  await expect(page.getByText(/^Please read the note first/)).toBeVisible();
  await page.getByRole('checkbox', { name: 'I have read this' }).last().check();
  await show.last().click();
  await page.getByText(/^Session view\./).waitFor();
  await page.getByRole('heading', { name: 'How our views meet' }).waitFor({ timeout: 30_000 });
}

async function withdrawFirst(page: Page): Promise<void> {
  const responses = page.getByRole('list', { name: /^Responses of this client/ });
  const first = responses.getByRole('listitem').last();
  await first.getByText(/^Change something about the answers/).click();
  await first.getByRole('button', { name: /^Note that the client took back/ }).click();
  await page.getByRole('button', { name: 'Note it', exact: true }).click();
  await page.getByText(/^Noted\. The couple picture/).waitFor();
}
