import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DID_NOT_COME_UP } from '@/domain/answers/answer';
import { bank } from '../support/published-bank';
import {
  expectCells,
  readScores,
  SCORES_HEADER,
  SHORT_ITEMS,
  writeRow,
} from '../support/cli/people-file';
import { makeFolder, runCli, runNpm } from '../support/cli/run-command';
import { answersFor, type ExpectedScore, workedExample } from '../support/worked-example';

const NAMES = Object.keys(workedExample.scores);
const ITEMS = bank.items.map((item) => item.id);
const TENDING = ['RL1', 'CL1', 'UL1', 'UL3', 'UL4', 'PL2', 'TL1'];
const HOLDING = ['ML1', 'UL2', 'PL1', 'SL1', 'GL1'];

function scoreOf(name: string): ExpectedScore {
  const score = workedExample.scores[name];
  if (score === undefined) throw new Error(`no scores for ${name}`);
  return score;
}

/** The worked example in the columns of the command's output; null = an empty cell. */
function expectedCells(name: string, person: string): Record<string, string | number | null> {
  const score = scoreOf(name);
  const count = (pairs: readonly string[]): number =>
    pairs.filter((pair) => (score.pairDifference[pair] ?? null) !== null).length;
  const { tendingBalance: tending, holdingBalance: holding, flow } = score;
  const areas = Object.fromEntries(
    bank.areas.flatMap((id) => [
      [id, score.area?.[id]?.score ?? null],
      [`${id}_sem`, score.area?.[id]?.sem ?? null],
      [`${id}_n`, score.area?.[id]?.answered ?? null],
    ]),
  );
  const differences = [...TENDING, ...HOLDING].map((pair) => [
    `d_${pair}`,
    score.pairDifference[pair] ?? null,
  ]);
  return {
    person,
    form: score.form,
    bank: '1.0.0',
    scoring: '1',
    ...areas,
    int: score.intimacy,
    int_sem: score.intimacySem,
    tending: tending?.value ?? null,
    tending_sem: tending?.sem ?? null,
    tending_se: tending?.se ?? null,
    tending_call: tending?.call ?? null,
    tending_n: count(TENDING),
    holding: holding?.value ?? null,
    holding_sem: holding?.sem ?? null,
    holding_se: holding?.se ?? null,
    holding_call: holding?.call ?? null,
    holding_n: score.form === 'short' ? null : count(HOLDING),
    effort: score.effort,
    give: score.give,
    receive: score.receive,
    flow: flow?.value ?? null,
    flow_se: flow?.se ?? null,
    flow_call: flow?.call ?? null,
    ...Object.fromEntries(differences),
    headline: score.headline,
    notes: score.notes.join(';'),
  };
}

function expectScores(stdout: string, persons: Readonly<Record<string, string>>): void {
  const rows = readScores(stdout);
  expect(rows.map((row) => row['person'])).toEqual(Object.values(persons));
  for (const [index, [name, person]] of Object.entries(persons).entries()) {
    const row = rows[index] ?? {};
    const expected = expectedCells(name, person);
    expect(Object.keys(expected).sort()).toEqual(SCORES_HEADER.split(',').sort());
    expectCells(row, expected, name);
  }
}

const itself = Object.fromEntries(NAMES.map((name) => [name, name]));

describe('npm run -s score', () => {
  it('meets the worked example in every column, full and short in one file, from any folder', async () => {
    const folder = makeFolder();
    const columns = ['person', 'form', ...ITEMS];
    const rows = NAMES.map((name) => writeRow(columns, name, scoreOf(name).form, answersFor(name)));
    writeFileSync(join(folder, 'people.csv'), `${[columns.join(','), ...rows].join('\n')}\n`);
    const outcome = await runNpm('score', ['people.csv'], folder);
    expect(outcome.stderr).toBe('');
    expect(outcome.code).toBe(0);
    expect(NAMES).toEqual(expect.arrayContaining(['A', 'B', 'even', 'sparse', 'holding-back']));
    expectScores(outcome.stdout, itself);
  }, 60_000);

  it('joins by column name and takes BOM, CRLF, blank lines, quoted cells and other orders', async () => {
    const folder = makeFolder();
    // Every seventh column, round and round: 64 and 7 have no common divisor, so each comes once.
    const plain = ['person', 'form', 'couple', 'role', ...ITEMS];
    const columns = plain.map((_, index) => plain[(index * 7 + 3) % plain.length] as string);
    expect(new Set(columns).size).toBe(64);
    const rows = NAMES.map((name) => {
      const row = writeRow(columns, name, scoreOf(name).form, answersFor(name));
      return row.replace(/(^|,)([0-4])(?=,|$)/, '$1"$2"');
    });
    const text = `\uFEFF\r\n${[columns.join(','), '', ...rows, '  '].join('\r\n\r\n')}`;
    writeFileSync(join(folder, 'people.csv'), text);
    const outcome = await runCli('score.ts', [join(folder, 'people.csv')]);
    expect(outcome).toMatchObject({ code: 0, stderr: '' });
    expectScores(outcome.stdout, itself);
  }, 60_000);

  it('reads x as missing, an empty form as full, and no other cells of a short row', async () => {
    const folder = makeFolder();
    const columns = ['person', 'form', ...ITEMS];
    const withX = Object.fromEntries(
      Object.entries(answersFor('sparse')).map(([id, value]) => [id, value ?? DID_NOT_COME_UP]),
    );
    const short = writeRow(columns, 'b', 'short', answersFor('A'))
      .split(',')
      .map((cell, index) =>
        index < 2 || SHORT_ITEMS.includes(columns[index] ?? '') ? cell : 'not read',
      );
    const rows = [writeRow(columns, 'a', '', withX), short.join(',')];
    writeFileSync(join(folder, 'people.csv'), [columns.join(','), ...rows].join('\n'));
    const outcome = await runCli('score.ts', ['people.csv'], { from: folder });
    expect(outcome).toMatchObject({ code: 0, stderr: '' });
    expectScores(outcome.stdout, { sparse: 'a', 'A short': 'b' });
  }, 60_000);

  it('needs no column that only the full form asks, if every row is short', async () => {
    const folder = makeFolder();
    const columns = [...SHORT_ITEMS, 'form', 'person'];
    const row = writeRow(columns, 'b', 'short', answersFor('B'));
    writeFileSync(join(folder, 'people.csv'), [columns.join(','), row].join('\n'));
    const outcome = await runCli('score.ts', ['people.csv'], { from: folder });
    expect(outcome).toMatchObject({ code: 0, stderr: '' });
    expectScores(outcome.stdout, { 'B short': 'b' });
  }, 60_000);

  it('is of the full form without a column for it, and quotes a person where it must', async () => {
    const folder = makeFolder();
    const columns = ['person', ...ITEMS];
    const row = writeRow(columns, 'Ana "A", née\nB', '', answersFor('A'));
    writeFileSync(join(folder, 'people.csv'), [columns.join(','), row].join('\n'));
    const { stdout } = await runCli('score.ts', ['people.csv'], { from: folder });
    expect(stdout).toContain('\n"Ana ""A"", née\nB",full,1.0.0,1,62.5,11,4,');
  }, 60_000);

  it('gives the header alone for a file without people', async () => {
    const folder = makeFolder();
    writeFileSync(join(folder, 'people.csv'), 'person,form');
    const outcome = await runCli('score.ts', ['people.csv'], { from: folder });
    expect(outcome).toEqual({ code: 0, stdout: `${SCORES_HEADER}\n`, stderr: '' });
  }, 60_000);
});
