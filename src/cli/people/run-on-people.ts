import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Bank } from '@/domain/bank/bank-schema';
import { CURRENT_BANK } from '@/domain/bank/current-bank';
import { compilePlan, type Plan } from '@/domain/bank/plan';
import { QUESTIONS, listVersions, readBank } from '@/cli/banks/questions-folder';
import type { CsvFault } from '@/cli/csv/fault';
import { openTable } from '@/cli/csv/open-table';
import { makeLineWriter } from '@/cli/csv/write-lines';
import type { Person } from './people-columns';
import { readPeople } from './read-people';

/** What a command makes of a file of people. */
export interface PeopleWork {
  readonly usage: string;
  /** What it writes, as named in a message, such as "the scores". */
  readonly output: string;
  readonly needsCouples: boolean;
  readonly begin: (bank: Bank, plan: Plan) => PeopleWorker;
}

export interface PeopleWorker {
  readonly header: string;
  /** The line that a person completes, or null if it is not complete yet. */
  readonly toLine: (person: Person) => string | null;
}

/**
 * Works on a file of people onto standard output; nothing is written if the file has a fault.
 *
 * @returns what to tell the person, or null if all went well
 */
async function workOnFile(work: PeopleWork, path: string, version: string): Promise<string | null> {
  const say = ({ line, column, reason }: CsvFault): string =>
    `${path}:${line}:${column}: ${reason}`;
  // npm runs a script in the project's folder; a path is meant from where npm was called.
  const opened = await openTable(resolve(process.env['INIT_CWD'] ?? process.cwd(), path));
  if (!opened.ok) return say(opened.fault);
  const { file } = opened;
  const { needsCouples, output } = work;
  try {
    const bank = readBank(version);
    const plan = compilePlan(bank);
    const checked = await readPeople(file, plan, needsCouples, () => Promise.resolve(true));
    if (!checked.ok) return say(checked.fault);

    const { write } = makeLineWriter(process.stdout);
    const { header, toLine } = work.begin(bank, plan);
    let written = await write([header]);
    const worked = await readPeople(file, plan, needsCouples, async (people) => {
      const lines = people.map(toLine).filter((line) => line !== null);
      if (written.kind === 'written') written = await write(lines);
      return written.kind === 'written';
    });
    if (written.kind === 'failed') return `${output} cannot be written: ${written.reason}`;
    if (!worked.ok) return say(worked.fault);
    if (!worked.stopped && worked.people !== checked.people) {
      return say({ line: 1, column: 1, reason: 'the file was changed while it was read' });
    }
    return null;
  } finally {
    await file.close();
  }
}

interface Chosen {
  readonly path: string;
  readonly version: string;
}

function readChosen(args: readonly string[]): Chosen | null {
  try {
    const { positionals, values } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { bank: { type: 'string', default: CURRENT_BANK } },
    });
    const [path, ...others] = positionals;
    if (path === undefined || path === '' || others.length > 0) return null;
    return { path, version: values.bank };
  } catch {
    return null;
  }
}

/**
 * Runs a command on the one file that its arguments name, or explains it. People are scored by the
 * version of the questions that they answered: the current one, or that of --bank.
 */
export async function runOnPeople(work: PeopleWork, args: readonly string[]): Promise<void> {
  const chosen = readChosen(args);
  if (chosen === null) {
    process.stderr.write(work.usage);
    process.exitCode = 2;
    return;
  }
  const { path, version } = chosen;
  const versions = listVersions(QUESTIONS);
  if (!versions.includes(version)) {
    process.stderr.write(`There is no bank ${version}; there is ${versions.join(', ')}\n`);
    process.exitCode = 1;
    return;
  }
  const fault = await workOnFile(work, path, version);
  if (fault === null) return;
  process.stderr.write(`${fault}\n`);
  process.exitCode = 1;
}
