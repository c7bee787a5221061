import { writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CsvFault } from '@/cli/csv/fault';
import { readPeople } from '@/cli/people/read-people';
import { plan } from '../support/published-bank';
import { SHORT_ITEMS } from '../support/cli/people-file';
import { makeFolder, runCli, runNpm } from '../support/cli/run-command';

// person, couple, role, form and the 18 short items: the first answer is in column 5, the last in 22.
const HEADER = ['person', 'couple', 'role', 'form', ...SHORT_ITEMS].join(',');
const ANSWERS = Array<string>(18).fill('2').join(',');
const row = (person: string, couple: string, role: string): string =>
  `${person},${couple},${role},short,${ANSWERS}`;
const GOOD = [row('a', 'c', 'A'), row('b', 'c', 'B')];
const table = (...lines: readonly string[]): string => [HEADER, ...lines, ''].join('\n');

interface BadFile {
  readonly what: string;
  readonly file: string;
  /** line:column, counted by hand. */
  readonly at: string;
  readonly reason: string;
}

const BAD_FILES: readonly BadFile[] = [
  { what: 'an empty file', file: '', at: '1:1', reason: 'empty' },
  {
    what: 'no column for the couple',
    file: `person,role,form,${SHORT_ITEMS.join(',')}\na,A,short,${ANSWERS}\n`,
    at: '1:22',
    reason: 'couple',
  },
  {
    what: 'no column for the role',
    file: `person,couple,form,${SHORT_ITEMS.join(',')}\na,c,short,${ANSWERS}\n`,
    at: '1:22',
    reason: 'role',
  },
  {
    what: 'a file of persons, which has neither',
    file: `person,form,${SHORT_ITEMS.join(',')}\n`,
    at: '1:21',
    reason: 'couple',
  },
  {
    what: 'no column for the person',
    file: `couple,role,form,${SHORT_ITEMS.join(',')}\n`,
    at: '1:22',
    reason: 'person',
  },
  {
    what: 'no column for an item of the short form',
    file: `${HEADER.replace(',A2', '')}\n${row('a', 'c', 'A').slice(0, -2)}\n`,
    at: '1:22',
    reason: 'A2',
  },
  {
    what: 'a row of the full form in a file of the short one',
    file: table(...GOOD, `d,e,A,full,${ANSWERS}`),
    at: '1:23',
    reason: 'full form',
  },
  {
    what: 'a column that is not known',
    file: `${HEADER},age\n`,
    at: '1:23',
    reason: '"age"',
  },
  { what: 'an empty couple', file: table(row('a', '', 'A')), at: '2:2', reason: 'couple is empty' },
  { what: 'a couple of spaces', file: table(row('a', ' ', 'A')), at: '2:2', reason: 'is empty' },
  ...['', 'C', 'a', ' A', 'AB', 'x'].map((role) => ({
    what: `the role "${role}"`,
    file: table(...GOOD, row('d', 'e', role)),
    at: '4:3',
    reason: `the role "${role}" is not A or B`,
  })),
  {
    what: 'two As in a couple',
    file: table(row('a', 'c', 'A'), row('b', 'c', 'A')),
    at: '3:3',
    reason: '"c" has two A',
  },
  {
    what: 'two Bs in a couple, with another one between',
    file: table(row('a', 'c', 'B'), row('d', 'e', 'A'), row('b', 'c', 'B')),
    at: '4:3',
    reason: '"c" has two B',
  },
  ...['A', 'B'].map((role) => ({
    what: `a third one, ${role}, in a complete couple`,
    file: table(...GOOD, row('d', 'c', role)),
    at: '4:3',
    reason: `"c" has two ${role}`,
  })),
  {
    what: 'a couple without a B',
    file: table(...GOOD, row('d', 'e', 'A')),
    at: '4:2',
    reason: '"e" has no B',
  },
  {
    what: 'a couple without an A, the first of several that are not complete',
    file: table(row('x', 'w', 'A'), row('d', 'e', 'B'), row('f', 'g', 'A'), row('y', 'w', 'B')),
    at: '3:2',
    reason: '"e" has no A',
  },
  {
    what: 'couples that differ in case or in a space',
    file: table(row('a', 'c', 'A'), row('b', 'C', 'B')),
    at: '2:2',
    reason: '"c" has no B',
  },
  {
    what: 'a couple that is not complete, its columns at the end and after blank lines',
    file: [
      `person,form,${SHORT_ITEMS.join(',')},role,couple`,
      '',
      `a,short,${ANSWERS},A,e`,
      '',
    ].join('\n'),
    at: '3:22',
    reason: '"e" has no B',
  },
  {
    what: 'a role that comes before its couple',
    file: [
      `person,role,couple,form,${SHORT_ITEMS.join(',')}`,
      `a,A,c,short,${ANSWERS}`,
      `b,A,c,short,${ANSWERS}`,
    ].join('\n'),
    at: '3:2',
    reason: '"c" has two A',
  },
  {
    what: 'a person twice, in two couples',
    file: table(row('a', 'c', 'A'), row('a', 'e', 'A')),
    at: '3:1',
    reason: '"a" is there twice',
  },
  {
    what: 'an empty person',
    file: table(row('', 'c', 'A')),
    at: '2:1',
    reason: 'person is empty',
  },
  {
    what: 'a form that there is not',
    file: table(`a,c,A,long,${ANSWERS}`),
    at: '2:4',
    reason: '"long"',
  },
  ...['5', '-1', '2.0', 'X', ' 2'].map((cell) => ({
    what: `the answer ${cell}`,
    file: table(`a,c,A,short,2,${cell}${',2'.repeat(16)}`),
    at: '2:6',
    reason: `"${cell}" to M1p`,
  })),
  {
    what: 'a fault in a row, though a couple before it is not complete',
    file: table(row('d', 'e', 'A'), row('a', 'c', 'C')),
    at: '3:3',
    reason: '"C"',
  },
  {
    what: 'a fault before a bad role',
    file: table(`,c,C,short,${ANSWERS}`),
    at: '2:1',
    reason: 'person',
  },
  {
    what: 'a bad role before a bad answer',
    file: table(`a,c,C,short,9${',2'.repeat(17)}`),
    at: '2:3',
    reason: '"C"',
  },
  { what: 'too few cells', file: table(...GOOD, 'd,e'), at: '4:3', reason: '2 of 22' },
  { what: 'too many cells', file: table(`${GOOD[0]},7`), at: '2:23', reason: '"7"' },
  {
    what: 'a quote left open',
    file: table(...GOOD, `d,"e,A,short,${ANSWERS}`),
    at: '4:2',
    reason: 'never closed',
  },
  {
    what: 'a couple that would act on a terminal, written out',
    file: table(row('a', '\u001B[2J', 'A')),
    at: '2:2',
    reason: '"\\u{1b}[2J" has no B',
  },
];

async function findFault(path: string): Promise<CsvFault | null> {
  const file = await open(path);
  try {
    const read = await readPeople(file, plan, true, () => Promise.resolve(true));
    return read.ok ? null : read.fault;
  } finally {
    await file.close();
  }
}

describe('a file of couples is refused for', () => {
  for (const { what, file, at, reason } of BAD_FILES) {
    it(what, async () => {
      const path = join(makeFolder(), 'couples.csv');
      writeFileSync(path, file);
      const fault = await findFault(path);
      expect(`${fault?.line}:${fault?.column}`).toBe(at);
      expect(fault?.reason).toContain(reason);
      expect(fault?.reason).not.toContain('\n');
    });
  }

  it('nothing at all if it is good', async () => {
    const path = join(makeFolder(), 'couples.csv');
    writeFileSync(path, table(...GOOD, row('d', 'e', 'B'), row('f', 'e', 'A')));
    expect(await findFault(path)).toBeNull();
  });
});

describe('npm run -s compare', () => {
  it('says what is wrong through npm too', async () => {
    const folder = makeFolder();
    writeFileSync(join(folder, 'couples.csv'), table(row('a', 'c', 'A')));
    expect(await runNpm('compare', ['./couples.csv'], folder)).toEqual({
      code: 1,
      stdout: '',
      stderr: './couples.csv:2:2: the couple "c" has no B\n',
    });
  }, 60_000);

  it('writes nothing on standard output where the fault comes after a thousand good couples', async () => {
    const folder = makeFolder();
    const rows = Array.from({ length: 2000 }, (_, n) =>
      row(`p${n}`, `c${n >> 1}`, 'AB'[n % 2] ?? ''),
    );
    writeFileSync(join(folder, 'couples.csv'), table(...rows, row('last', 'c77', 'B')));
    expect(await runCli('compare.ts', ['couples.csv'], { from: folder })).toEqual({
      code: 1,
      stdout: '',
      stderr: 'couples.csv:2002:3: the couple "c77" has two B\n',
    });
  }, 60_000);

  it('explains itself and ends with 2 unless it is given one file', async () => {
    for (const args of [[], ['a.csv', 'b.csv'], ['--help']]) {
      const { code, stdout, stderr } = await runCli('compare.ts', args);
      expect(code, args.join(' ')).toBe(2);
      expect(stdout).toBe('');
      expect(stderr).toMatch(/^Usage: npm run -s compare -- couples\.csv > couples-out\.csv\n/);
    }
  }, 60_000);
});

describe('npm run -s score', () => {
  it('takes a column for couple and role and reads neither', async () => {
    const folder = makeFolder();
    writeFileSync(join(folder, 'people.csv'), table(row('a', '', 'C'), row('b', 'c', 'A')));
    const { code, stdout, stderr } = await runCli('score.ts', ['people.csv'], { from: folder });
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout.split('\n')).toHaveLength(4);
  }, 60_000);
});
