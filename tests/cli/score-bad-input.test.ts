import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SHORT_ITEMS } from '../support/cli/people-file';
import { makeFolder, runCli, runNpm } from '../support/cli/run-command';

// person, form and the 18 short items: the first answer is in column 3, the last in column 20.
const HEADER = ['person', 'form', ...SHORT_ITEMS].join(',');
const ANSWERS = Array<string>(18).fill('2').join(',');
const GOOD = `ok,short,${ANSWERS}`;
const latin1 = (text: string): Buffer => Buffer.from(text, 'latin1');
const table = (...lines: readonly string[]): string => [HEADER, ...lines, ''].join('\n');

interface BadFile {
  readonly what: string;
  readonly file: string | Buffer;
  /** line:column, counted by hand. */
  readonly at: string;
  readonly reason: string;
}

const BAD_FILES: readonly BadFile[] = [
  { what: 'an empty file', file: '', at: '1:1', reason: 'empty' },
  { what: 'a byte order mark alone', file: '\uFEFF', at: '1:1', reason: 'empty' },
  { what: 'blank lines alone', file: '\n \r\n\t\n', at: '1:1', reason: 'empty' },
  {
    what: 'a column that is not known',
    file: `person,form,age,${SHORT_ITEMS.join(',')}\n`,
    at: '1:3',
    reason: '"age"',
  },
  { what: 'a column of another case', file: 'person,form,r1m\n', at: '1:3', reason: '"r1m"' },
  { what: 'a column without a name', file: `${HEADER},\n`, at: '1:21', reason: '""' },
  {
    what: 'semicolons for commas',
    file: 'person;form\na;short\n',
    at: '1:1',
    reason: '"person;form"',
  },
  {
    what: 'line ends of CR alone',
    file: `${HEADER}\r${GOOD}\r`,
    at: '1:20',
    reason: '"A2\\u{d}ok"',
  },
  { what: 'a column twice', file: `${HEADER},R1m\n${GOOD},2\n`, at: '1:21', reason: '"R1m"' },
  {
    what: 'no column for the person',
    file: `form,${SHORT_ITEMS.join(',')}\nshort,${ANSWERS}\n`,
    at: '1:20',
    reason: 'person',
  },
  {
    what: 'no column for an item, where there is no column for the form',
    file: `person,${SHORT_ITEMS.join(',')}\n`,
    at: '1:20',
    reason: 'full form',
  },
  {
    what: 'no column for an item of the short form',
    file: `person,form,${SHORT_ITEMS.slice(0, -1).join(',')}\nok,short,${ANSWERS.slice(2)}\n`,
    at: '1:20',
    reason: 'A2',
  },
  {
    what: 'a row of the full form in a file of the short one',
    file: table(GOOD, `b,full,${ANSWERS}`),
    at: '1:21',
    reason: 'full form',
  },
  {
    what: 'a row of no form, which is the full one, in a file of the short one',
    file: table(`b,,${ANSWERS}`),
    at: '1:21',
    reason: 'full form',
  },
  {
    what: 'a form that there is not',
    file: table(`b,medium,${ANSWERS}`),
    at: '2:2',
    reason: '"medium"',
  },
  {
    what: 'a form of another case',
    file: table(GOOD, `b,Short,${ANSWERS}`),
    at: '3:2',
    reason: '"Short"',
  },
  { what: 'too few cells', file: table(GOOD, 'b,short,2'), at: '3:4', reason: '3 of 20' },
  { what: 'too many cells', file: table(`${GOOD},7`), at: '2:21', reason: '"7"' },
  { what: 'a row of commas', file: table(GOOD, ','.repeat(19)), at: '3:1', reason: 'empty' },
  { what: 'an empty person', file: table(`,short,${ANSWERS}`), at: '2:1', reason: 'empty' },
  { what: 'a person of spaces', file: table(`  ,short,${ANSWERS}`), at: '2:1', reason: 'empty' },
  {
    what: 'a person twice',
    file: table(GOOD, `b,short,${ANSWERS}`, GOOD),
    at: '4:1',
    reason: '"ok"',
  },
  ...['5', '-1', '2.0', '02', ' 2', 'X', 'null', '٣'].map((cell) => ({
    what: `the answer ${cell}`,
    file: table(`b,short,2,${cell}${',2'.repeat(16)}`),
    at: '2:4',
    reason: `"${cell}" to M1p`,
  })),
  {
    what: 'a long answer, shortened',
    file: table(`b,short,${'9'.repeat(41)}${',2'.repeat(17)}`),
    at: '2:3',
    reason: `"${'9'.repeat(40)}…"`,
  },
  {
    what: 'an answer that would act on a terminal, written out',
    file: table(`b,short,\u001B[2J\u202E${',2'.repeat(17)}`),
    at: '2:3',
    reason: '"\\u{1b}[2J\\u{202e}"',
  },
  {
    what: 'a quote inside a plain cell',
    file: table(GOOD, `b"c",short,${ANSWERS}`),
    at: '3:1',
    reason: 'quote',
  },
  {
    what: 'a space before a quote',
    file: table(`b, "short",${ANSWERS}`),
    at: '2:2',
    reason: 'quote',
  },
  {
    what: 'text after a closing quote',
    file: table(`b,"short" ,${ANSWERS}`),
    at: '2:2',
    reason: 'closing quote',
  },
  {
    what: 'a quote that is never closed',
    file: table(GOOD, `b,short,2,"2${',2'.repeat(16)}`, GOOD),
    at: '3:4',
    reason: 'never closed',
  },
  {
    what: 'a quote left open in a large file',
    file: table(`"b,short,${ANSWERS}`, ...Array<string>(25_000).fill(GOOD)),
    at: '2:1',
    reason: 'left open',
  },
  {
    what: 'a byte that is not UTF-8',
    file: latin1(table(GOOD, `René,short,${ANSWERS}`)),
    at: '3:1',
    reason: '0xE9',
  },
  {
    what: 'a byte that is not UTF-8, far into a large file',
    file: Buffer.concat([
      Buffer.from(table(...Array.from({ length: 3000 }, (_, n) => `é${n},short,${ANSWERS}`))),
      latin1(`z,short,2,é${',2'.repeat(16)}\n`),
    ]),
    at: '3002:4',
    reason: '0xE9',
  },
  {
    what: 'a file of UTF-16',
    file: Buffer.from(`\uFEFF${table(GOOD)}`, 'utf16le'),
    at: '1:1',
    reason: 'UTF-8',
  },
  {
    what: 'a file that ends within a character',
    file: Buffer.concat([Buffer.from(table(GOOD)), Buffer.from('é').subarray(0, 1)]),
    at: '3:1',
    reason: 'within a character',
  },
  {
    what: 'a fault after blank lines, which are counted',
    file: table('', GOOD, '  ', '', `b,short,${'9'}${',2'.repeat(17)}`),
    at: '6:3',
    reason: '"9"',
  },
  {
    what: 'a fault after line breaks in a quoted cell, which are counted',
    file: table(`"a\nb\n\nc",short,${ANSWERS}`, `b,short,9${',2'.repeat(17)}`),
    at: '6:3',
    reason: '"9"',
  },
  {
    what: 'a fault after line ends of CRLF',
    file: table(GOOD, `b,short,9${',2'.repeat(17)}`).replaceAll('\n', '\r\n'),
    at: '3:3',
    reason: '"9"',
  },
  {
    what: 'several faults of which the first is a cell',
    file: latin1(table(`a,short,9${',2'.repeat(16)},é`, 'b"', GOOD)),
    at: '2:3',
    reason: '"9"',
  },
  {
    what: 'several faults in a row of which the first is a quote',
    file: table(`a,short,2,2"${',9'.repeat(20)}`),
    at: '2:4',
    reason: 'quote',
  },
  {
    what: 'a fault at the end of a good large file',
    file: table(
      ...Array.from({ length: 5000 }, (_, n) => `p${n},short,${ANSWERS}`),
      `p77,short,${ANSWERS}`,
    ),
    at: '5002:1',
    reason: '"p77"',
  },
];

describe('npm run -s score refuses, with nothing on standard output,', () => {
  for (const { what, file, at, reason } of BAD_FILES) {
    it.concurrent(what, { timeout: 60_000 }, async ({ onTestFinished }) => {
      const folder = makeFolder(onTestFinished);
      writeFileSync(join(folder, 'people.csv'), file);
      const { code, stdout, stderr } = await runCli('score.ts', ['people.csv'], { from: folder });
      expect(stdout).toBe('');
      expect(stderr).toMatch(/^people\.csv:\d+:\d+: [^\n]+\n$/);
      expect(stderr.split(': ')[0]).toBe(`people.csv:${at}`);
      expect(stderr).toContain(reason);
      expect(code).toBe(1);
    });
  }
});

describe('npm run -s score', () => {
  it('says what is wrong through npm too, with the path as it was given', async () => {
    const folder = makeFolder();
    mkdirSync(join(folder, 'data'));
    writeFileSync(join(folder, 'data', 'people.csv'), table(`b,short,9${',2'.repeat(17)}`));
    expect(await runNpm('score', ['./data/../data/people.csv'], folder)).toEqual({
      code: 1,
      stdout: '',
      stderr: './data/../data/people.csv:2:3: the answer "9" to R1m is not 0 to 4, x or empty\n',
    });
  }, 60_000);

  it('says so if there is no such file, or nothing that can be read twice', async () => {
    const folder = makeFolder();
    expect(await runCli('score.ts', ['none.csv'], { from: folder })).toEqual({
      code: 1,
      stdout: '',
      stderr: 'none.csv:1:1: there is no such file\n',
    });
    const { code, stderr } = await runCli('score.ts', ['.'], { from: folder });
    expect(code).toBe(1);
    expect(stderr).toMatch(/^\.:1:1: /);
  }, 60_000);

  it('explains itself and ends with 2 unless it is given one file', async () => {
    for (const args of [[], [''], ['a.csv', 'b.csv'], ['--help']]) {
      const { code, stdout, stderr } = await runCli('score.ts', args);
      expect(code, args.join(' ')).toBe(2);
      expect(stdout).toBe('');
      expect(stderr).toMatch(/^Usage: npm run -s score -- people\.csv > scores\.csv\n/);
    }
  }, 60_000);
});
