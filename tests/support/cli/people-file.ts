import { expect } from 'vitest';
import type { Answers } from '@/domain/answers/answer';

/** The items of the short form, copied from the instrument, section 1. */
export const SHORT_ITEMS =
  'R1m M1p C1p U1p P2m S1m G1p T3m UL1m UL1p UL3m UL3p UL4m UL4p PL2m PL2p A1 A2'.split(' ');

/** The header of `score`'s output, copied from the product's description by hand. */
export const SCORES_HEADER =
  'person,form,bank,scoring,reach,reach_sem,reach_n,met,met_sem,met_n,room,room_sem,room_n,' +
  'center,center_sem,center_n,repair,repair_sem,repair_n,space,space_sem,space_n,' +
  'guard,guard_sem,guard_n,renewal,renewal_sem,renewal_n,int,int_sem,' +
  'tending,tending_sem,tending_se,tending_call,tending_n,' +
  'holding,holding_sem,holding_se,holding_call,holding_n,' +
  'effort,give,receive,flow,flow_se,flow_call,' +
  'd_RL1,d_ML1,d_CL1,d_UL1,d_UL2,d_UL3,d_UL4,d_PL1,d_PL2,d_SL1,d_GL1,d_TL1,headline,notes';

/** The header of `compare`'s output, copied from the product's description by hand. */
export const COMPARISONS_HEADER =
  'couple,form,diff_reach,diff_met,diff_room,diff_center,diff_repair,diff_space,diff_guard,' +
  'diff_renewal,int_diff,int_diff_se,int_diff_call,j,j_se,j_call,g,g_se,g_call,mad,mad_noise,' +
  'headline,notes';

/** One row, its cells in the order of the columns given. */
export function writeRow(
  columns: readonly string[],
  person: string,
  form: string,
  answers: Answers,
  { couple, role } = { couple: 'c,1', role: 'A' },
): string {
  const cells: Readonly<Record<string, string>> = { person, form, couple, role };
  const write = (cell: string): string =>
    /[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
  return columns.map((name) => write(cells[name] ?? String(answers[name] ?? ''))).join(',');
}

/** Reads simple output (no cell holds a comma, quote or line break) into cells by column name. */
export function readOutput(stdout: string, expectedHeader: string): Record<string, string>[] {
  const lines = stdout.split('\n');
  expect(lines.pop(), 'the last line ends').toBe('');
  const [header = '', ...rows] = lines;
  expect(header).toBe(expectedHeader);
  return rows.map((row) => {
    const cells = row.split(',');
    expect(cells).toHaveLength(header.split(',').length);
    return Object.fromEntries(header.split(',').map((name, index) => [name, cells[index] ?? '']));
  });
}

export const readScores = (stdout: string): Record<string, string>[] =>
  readOutput(stdout, SCORES_HEADER);

/** Compares cells with figures that may be null (an empty cell), numbers to 1e-9. */
export function expectCells(
  row: Readonly<Record<string, string>>,
  expected: Readonly<Record<string, string | number | null>>,
  name: string,
): void {
  for (const [column, want] of Object.entries(expected)) {
    const got = row[column] ?? 'no such cell';
    if (typeof want !== 'number') expect(got, `${name} ${column}`).toBe(want ?? '');
    else {
      expect(got, `${name} ${column}`).toMatch(/^-?\d/);
      expect(Math.abs(Number(got) - want), `${name} ${column}: ${got}`).toBeLessThan(1e-9);
    }
  }
}
