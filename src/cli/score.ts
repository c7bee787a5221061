import { resolve } from 'node:path';
import { CURRENT_BANK } from '@/domain/bank/current-bank';
import { compilePlan } from '@/domain/bank/plan';
import { readBank } from './banks/questions-folder';
import type { CsvFault } from './csv/fault';
import { openTable } from './csv/open-table';
import { makeLineWriter } from './csv/write-lines';
import { formatHeader, formatScores, listLaborPairs } from './people/format-scores';
import { readPeople } from './people/read-people';

const USAGE = `Usage: npm run -s score -- people.csv > scores.csv

The file has a header with "person" and the ids of the items in any order, and at will "form"
(full or short), "couple" and "role". Answers are 0 to 4, x (did not come up) or empty.
`;

/**
 * Scores a file of people onto standard output; nothing is written if the file has a fault.
 *
 * @returns what to tell the person, or null if all went well
 */
async function scoreFile(path: string): Promise<string | null> {
  const say = ({ line, column, reason }: CsvFault): string =>
    `${path}:${line}:${column}: ${reason}`;
  // npm runs a script in the project's folder; a path is meant from where npm was called.
  const opened = await openTable(resolve(process.env['INIT_CWD'] ?? process.cwd(), path));
  if (!opened.ok) return say(opened.fault);
  const { file } = opened;
  try {
    const bank = readBank(CURRENT_BANK);
    const plan = compilePlan(bank);
    const checked = await readPeople(file, plan, () => Promise.resolve(true));
    if (!checked.ok) return say(checked.fault);

    const { write } = makeLineWriter(process.stdout);
    const laborPairs = listLaborPairs(bank);
    let written = await write([formatHeader(bank)]);
    const scored = await readPeople(file, plan, async (people) => {
      const lines = people.map((person) => formatScores(plan, laborPairs, person));
      if (written.kind === 'written') written = await write(lines);
      return written.kind === 'written';
    });
    if (written.kind === 'failed') return `the scores cannot be written: ${written.reason}`;
    if (!scored.ok) return say(scored.fault);
    if (!scored.stopped && scored.people !== checked.people) {
      return say({ line: 1, column: 1, reason: 'the file was changed while it was read' });
    }
    return null;
  } finally {
    await file.close();
  }
}

const [path, ...others] = process.argv.slice(2);
if (path === undefined || path === '' || path.startsWith('-') || others.length > 0) {
  process.stderr.write(USAGE);
  process.exitCode = 2;
} else {
  const fault = await scoreFile(path);
  if (fault !== null) {
    process.stderr.write(`${fault}\n`);
    process.exitCode = 1;
  }
}
