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

/** One row, its cells in the order of the columns given. */
export function writeRow(
  columns: readonly string[],
  person: string,
  form: string,
  answers: Answers,
): string {
  const cells: Readonly<Record<string, string>> = { person, form, couple: 'c,1', role: 'A' };
  const write = (cell: string): string =>
    /[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
  return columns.map((name) => write(cells[name] ?? String(answers[name] ?? ''))).join(',');
}

/** Reads simple output (no cell holds a comma, quote or line break) into cells by column name. */
export function readScores(stdout: string): Record<string, string>[] {
  const lines = stdout.split('\n');
  expect(lines.pop(), 'the last line ends').toBe('');
  const [header = '', ...rows] = lines;
  expect(header).toBe(SCORES_HEADER);
  return rows.map((row) => {
    const cells = row.split(',');
    expect(cells).toHaveLength(header.split(',').length);
    return Object.fromEntries(header.split(',').map((name, index) => [name, cells[index] ?? '']));
  });
}
