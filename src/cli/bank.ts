import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import {
  type FileFault,
  SCHEMA_FILE,
  checkAgainstLock,
  checkGone,
  checkSchema,
  findVersion,
  readLock,
  writeSchemaText,
} from './banks/check-questions';
import { compareVersionsOf, writeDiff } from './banks/diff-versions';
import { lockVersion } from './banks/lock-questions';
import { beginVersion } from './banks/new-version';
import { QUESTIONS, listVersions } from './banks/questions-folder';

const USAGE = `Usage: npm run -s bank -- new --from 1.0.0 --bank 2.0.0
       npm run -s bank -- check [--bank 2.0.0]
       npm run -s bank -- diff --from 1.0.0 --bank 2.0.0
       npm run -s bank -- lock --bank 2.0.0
       npm run -s bank -- schema

new     copies a published version to another number, for its author to change
check   looks for faults in the question banks and for changes to a frozen version
diff    lists what differs between two versions, and which number that needs
lock    freezes a version: from then on only texts that are not asked may change,
        under a raised translation
schema  writes questions/schema.json
All take --folder, for questions that are somewhere else.
`;

interface Options {
  readonly command: string;
  readonly bank: string | undefined;
  readonly from: string | undefined;
  /** The questions folder, and how to call it in messages. */
  readonly folder: string;
  readonly shown: string;
}

function readOptions(): Options | null {
  try {
    const { positionals, values } = parseArgs({
      allowPositionals: true,
      options: {
        bank: { type: 'string' },
        from: { type: 'string' },
        folder: { type: 'string' },
      },
    });
    const [command, ...others] = positionals;
    if (command === undefined || others.length > 0) return null;
    const { bank, from, folder } = values;
    const said = { command, bank, from };
    if (folder === undefined) return { ...said, folder: QUESTIONS, shown: 'questions' };
    // npm runs a script in the project's folder; a path is meant from where npm was called.
    const here = process.env['INIT_CWD'] ?? process.cwd();
    return { ...said, folder: resolve(here, folder), shown: folder };
  } catch {
    return null;
  }
}

function reportFaults({ shown }: Options, faults: readonly FileFault[]): number {
  for (const { file, path, reason } of faults) {
    process.stderr.write(`${shown}/${file}: ${path === '' ? '' : `${path}: `}${reason}\n`);
  }
  return faults.length > 0 ? 1 : 0;
}

function check(options: Options, versions: readonly string[]): number {
  const { folder } = options;
  const lock = readLock(folder);
  if (!lock.ok) return reportFaults(options, lock.faults);
  let status = reportFaults(options, [...checkSchema(folder), ...checkGone(folder, lock.lock)]);
  for (const version of versions) {
    const found = findVersion(folder, version);
    // A file with a fault has no hash to compare.
    const faults = found.faults.length > 0 ? found.faults : checkAgainstLock(lock.lock, found);
    status = Math.max(status, reportFaults(options, faults));
    if (faults.length > 0) continue;
    const state = Object.hasOwn(lock.lock, version) ? 'frozen' : 'not frozen yet';
    process.stdout.write(`${version}: no fault, ${state}; ${found.languages.join(', ')}\n`);
  }
  return status;
}

function lock(options: Options, version: string | undefined): number {
  // Never by default: a frozen version cannot be thawed.
  if (version === undefined) {
    process.stderr.write('Say which version is to be frozen: --bank 1.0.0\n');
    return 2;
  }
  const locked = lockVersion(options.folder, version);
  if (!locked.ok) return reportFaults(options, locked.faults);
  process.stdout.write(`${version}: ${locked.isNew ? 'frozen' : 'was frozen already'}\n`);
  return 0;
}

function begin(options: Options, from: string, version: string): number {
  const begun = beginVersion(options.folder, from, version);
  if (!begun.ok) return reportFaults(options, begun.faults);
  const folder = `${options.shown}/${version}`;
  process.stdout.write(
    `${folder} holds ${begun.files.join(', ')}: a copy of ${from}.
Next:
1. change what you want to change, and fill in ${folder}/CHANGES.md
2. npm run -s bank -- check --bank ${version}
3. npm run -s bank -- diff --from ${from} --bank ${version}
4. npm run -s bank -- lock --bank ${version}
5. to have it asked: CURRENT_BANK in src/domain/bank/current-bank.ts
`,
  );
  return 0;
}

function diff(options: Options, from: string, version: string): number {
  const compared = compareVersionsOf(options.folder, from, version);
  if (!compared.ok) return reportFaults(options, compared.faults);
  process.stdout.write(writeDiff(compared.diff));
  return compared.diff.isEnough ? 0 : 1;
}

function run(options: Options): number {
  const { command, bank, from, folder } = options;
  const versions = listVersions(folder);
  const isNew = command === 'new';
  for (const named of isNew ? [from] : [from, bank]) {
    if (named !== undefined && !versions.includes(named)) {
      process.stderr.write(`There is no bank ${named}; there is ${versions.join(', ')}\n`);
      return 1;
    }
  }
  if (isNew || command === 'diff') {
    if (from === undefined || bank === undefined) {
      process.stderr.write('Say both versions: --from 1.0.0 --bank 2.0.0\n');
      return 2;
    }
    return isNew ? begin(options, from, bank) : diff(options, from, bank);
  }
  const chosen = bank === undefined ? versions : [bank];
  if (command === 'check') return check(options, chosen);
  if (command === 'lock') return lock(options, bank);
  if (command === 'schema') {
    writeFileSync(join(folder, SCHEMA_FILE), writeSchemaText());
    return 0;
  }
  process.stderr.write(USAGE);
  return 2;
}

const options = readOptions();
if (options === null) process.stderr.write(USAGE);
process.exitCode = options === null ? 2 : run(options);
