import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Answers } from '@/domain/answers/answer';
import { answersBy, INTIMACY_ITEMS, isReversed } from '../support/instrument-table';
import { bank } from '../support/published-bank';
import {
  COMPARISONS_HEADER,
  expectCells,
  readOutput,
  SHORT_ITEMS,
  writeRow,
} from '../support/cli/people-file';
import { makeFolder, runCli, runNpm } from '../support/cli/run-command';
import { answersFor, partnersOf, workedExample } from '../support/worked-example';

const NAMES = Object.keys(workedExample.couples);
const ITEMS = bank.items.map((item) => item.id);
const COLUMNS = ['person', 'couple', 'role', 'form', ...ITEMS];

// Read off the worked example by hand: |value| / SE against 1.645 and 2.576, 1.96, 1.96.
const CALLS: Readonly<Record<string, readonly [int: string, j: string, g: string]>> = {
  'A, B': ['clear', 'clear', 'fit'],
  'A, B short': ['clear', 'clear', 'fit'],
  'even, even, holding shared': ['too-close', 'too-close', 'fit'],
  'even, even': ['too-close', 'too-close', 'fit'],
  'B, even': ['too-close', 'too-close', 'fit'],
  'sparse, A': ['too-close', '', ''],
  'holding-back, even, holding shared': ['clear', 'clear', 'gap'],
  'A short, B short': ['clear', 'clear', 'fit'],
};

/** The worked example in the columns of the command's output, where holding is never shared. */
function expectedCells(name: string, couple: string): Record<string, string | number | null> {
  const expected = workedExample.couples[name];
  const [int, j, g] = CALLS[name] ?? [];
  if (expected === undefined || int === undefined) throw new Error(`no couple ${name}`);
  const { headline } = expected;
  return {
    couple,
    form: expected.form,
    ...Object.fromEntries(
      bank.areas.map((area) => [`diff_${area}`, expected.areaDifference[area] ?? null]),
    ),
    int_diff: expected.intimacyDifference,
    int_diff_se: expected.intimacyDifferenceSe,
    int_diff_call: int,
    j: expected.jointBalance?.value ?? null,
    j_se: expected.jointBalance?.se ?? null,
    j_call: j ?? '',
    g: expected.perceptionGap?.value ?? null,
    g_se: expected.perceptionGap?.se ?? null,
    g_call: g ?? '',
    mad: expected.meanAbsoluteDifference,
    mad_noise: expected.meanAbsoluteDifferenceNoise,
    headline: headline === 'shared-weight' ? 'close-in-both-eyes' : headline,
    notes: expected.notes.join(';'),
  };
}

function writePartner(columns: readonly string[], name: string, at: number, role: 'A' | 'B') {
  const { form, answers } = partnersOf(name)[role === 'A' ? 'a' : 'b'];
  return writeRow(columns, `p${at}${role}`, form, answers, { couple: `c${at}`, role });
}

/** Writes each couple's rows, all of one role before all of the other, and which couple is which. */
const writeRows = (columns: readonly string[], roles: readonly ['A' | 'B', 'A' | 'B']) =>
  roles.flatMap((role) => NAMES.map((name, at) => writePartner(columns, name, at, role)));

function expectComparisons(stdout: string, order: readonly number[]): void {
  const rows = readOutput(stdout, COMPARISONS_HEADER);
  expect(rows.map((row) => row['couple'])).toEqual(order.map((at) => `c${at}`));
  for (const [place, at] of order.entries()) {
    const name = NAMES[at] ?? '';
    const expected = expectedCells(name, `c${at}`);
    expect(Object.keys(expected).sort()).toEqual(COMPARISONS_HEADER.split(',').sort());
    expectCells(rows[place] ?? {}, expected, name);
  }
}

const inOrder = NAMES.map((_, at) => at);

describe('npm run -s compare', () => {
  it('meets the worked example in every column, both forms in one file, from any folder', async () => {
    const folder = makeFolder();
    const rows = writeRows(COLUMNS, ['A', 'B']);
    writeFileSync(join(folder, 'couples.csv'), `${[COLUMNS.join(','), ...rows].join('\n')}\n`);
    const outcome = await runNpm('compare', ['couples.csv'], folder);
    expect(outcome.stderr).toBe('');
    expect(outcome.code).toBe(0);
    expect(NAMES).toHaveLength(8);
    expectComparisons(outcome.stdout, inOrder);
  }, 60_000);

  it('joins by couple and role: rows and columns in any order, BOM, CRLF and blank lines', async () => {
    const folder = makeFolder();
    // Every seventh column, round and round: 64 and 7 have no common divisor, so each comes once.
    const columns = COLUMNS.map((_, at) => COLUMNS[(at * 7 + 3) % COLUMNS.length] as string);
    expect(new Set(columns).size).toBe(64);
    const rows = writeRows(columns, ['B', 'A']);
    const mixed = rows.map((_, at) => rows[(at * 5 + 2) % rows.length] as string);
    expect(new Set(mixed).size).toBe(16);
    const text = `\uFEFF\r\n${[columns.join(','), '', ...mixed, '  '].join('\r\n\r\n')}`;
    writeFileSync(join(folder, 'couples.csv'), text);
    const outcome = await runCli('compare.ts', [join(folder, 'couples.csv')]);
    expect(outcome).toMatchObject({ code: 0, stderr: '' });
    // Rows 0 to 7 are B of couples 0 to 7, then A. Taken as 2 7 12 1 6 11 0 5 10 15 4 9 14 3 8 13:
    // B2 B7 A4 B1 B6 A3 B0 B5 A2 A7 B4 A1 A6 B3 A0 A5.
    expectComparisons(outcome.stdout, [2, 7, 4, 1, 6, 3, 0, 5]);
  }, 60_000);

  it('writes a couple when it is complete, not when it begins', async () => {
    const folder = makeFolder();
    const row = (at: number, role: 'A' | 'B'): string => writePartner(COLUMNS, 'A, B', at, role);
    const rows = [row(0, 'A'), row(1, 'B'), row(1, 'A'), row(2, 'A'), row(0, 'B'), row(2, 'B')];
    writeFileSync(join(folder, 'couples.csv'), [COLUMNS.join(','), ...rows].join('\n'));
    const { stdout } = await runCli('compare.ts', ['couples.csv'], { from: folder });
    const written = readOutput(stdout, COMPARISONS_HEADER);
    expect(written.map((line) => line['couple'])).toEqual(['c1', 'c0', 'c2']);
    for (const line of written) expect(line['int_diff']).toBe(written[0]?.['int_diff']);
  }, 60_000);

  it('compares forms that differ on the short one, reads x as missing and short cells alone', async () => {
    const folder = makeFolder();
    const full = writeRow(COLUMNS, 'a', '', answersFor('A'), { couple: 'c', role: 'A' });
    const short = writeRow(COLUMNS, 'b', 'short', answersFor('B'), { couple: 'c', role: 'B' })
      .split(',')
      .map((cell, at) => (at < 4 || SHORT_ITEMS.includes(COLUMNS[at] ?? '') ? cell : 'not read'));
    const text = [COLUMNS.join(','), short.join(','), full.replace(/,$/, ',x')].join('\n');
    writeFileSync(join(folder, 'couples.csv'), text);
    const outcome = await runCli('compare.ts', ['couples.csv'], { from: folder });
    expect(outcome).toMatchObject({ code: 0, stderr: '' });
    const [row = {}] = readOutput(outcome.stdout, COMPARISONS_HEADER);
    expectCells(row, expectedCells('A short, B short', 'c'), 'A, B of two forms');
  }, 60_000);

  it('needs no column that only the full form asks, if every row is short; quotes a couple', async () => {
    const folder = makeFolder();
    const columns = [...SHORT_ITEMS, 'role', 'form', 'couple', 'person'];
    const rows = (['A', 'B'] as const).map((role) =>
      writeRow(columns, role, 'short', answersFor(role), { couple: 'one, "two"', role }),
    );
    writeFileSync(join(folder, 'couples.csv'), [columns.join(','), ...rows].join('\n'));
    const { code, stdout } = await runCli('compare.ts', ['couples.csv'], { from: folder });
    expect(code).toBe(0);
    expect(stdout).toContain('\n"one, ""two""",short,,,,,,,,,-34.375,11,clear,53.125,');
    expect(stdout).toMatch(/,fit,,,one-carries-both-see,mostly-fine-and-not-quite\n$/);
  }, 60_000);

  it('joins two notes by a semicolon', async () => {
    const folder = makeFolder();
    // Every closeness item at its closest but those of room: a golden case of three patterns.
    const room: Answers = { C1m: 1, C1p: 1, C2m: 3, C2p: 3 };
    const answers = answersBy((item) => {
      if (!INTIMACY_ITEMS.includes(item)) return 2;
      return room[item] ?? (isReversed(item) ? 0 : 4);
    });
    const rows = ['A', 'B'].map((role) =>
      writeRow(COLUMNS, role, 'full', answers, { couple: 'c', role }),
    );
    writeFileSync(join(folder, 'couples.csv'), [COLUMNS.join(','), ...rows].join('\n'));
    const { stdout } = await runCli('compare.ts', ['couples.csv'], { from: folder });
    expect(stdout).toMatch(/,close-in-both-eyes,efficient-but-distant;both-running-low\n$/);
  }, 60_000);

  it('gives the header alone for a file without people', async () => {
    const folder = makeFolder();
    writeFileSync(join(folder, 'couples.csv'), 'person,form,couple,role');
    const outcome = await runCli('compare.ts', ['couples.csv'], { from: folder });
    expect(outcome).toEqual({ code: 0, stdout: `${COMPARISONS_HEADER}\n`, stderr: '' });
  }, 60_000);
});
