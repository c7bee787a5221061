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
import { lockVersion } from './banks/lock-questions';
import { QUESTIONS, listVersions } from './banks/questions-folder';

const USAGE = `Usage: npm run -s bank -- check [--bank 1.0.0]
       npm run -s bank -- lock --bank 1.0.0
       npm run -s bank -- schema

check   looks for faults in the question banks and for changes to a frozen version
lock    freezes a version: from then on only a raised translation may change it
schema  writes questions/schema.json
All take --folder, for questions that are somewhere else.
`;

interface Options {
  readonly command: string;
  readonly bank: string | undefined;
  /** The questions folder, and how to call it in messages. */
  readonly folder: string;
  readonly shown: string;
}

function readOptions(): Options | null {
  try {
    const { positionals, values } = parseArgs({
      allowPositionals: true,
      options: { bank: { type: 'string' }, folder: { type: 'string' } },
    });
    const [command, ...others] = positionals;
    if (command === undefined || others.length > 0) return null;
    const { bank, folder } = values;
    if (folder === undefined) return { command, bank, folder: QUESTIONS, shown: 'questions' };
    // npm runs a script in the project's folder; a path is meant from where npm was called.
    const from = process.env['INIT_CWD'] ?? process.cwd();
    return { command, bank, folder: resolve(from, folder), shown: folder };
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

function run(options: Options): number {
  const { command, bank, folder } = options;
  const versions = listVersions(folder);
  if (bank !== undefined && !versions.includes(bank)) {
    process.stderr.write(`There is no bank ${bank}; there is ${versions.join(', ')}\n`);
    return 1;
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
