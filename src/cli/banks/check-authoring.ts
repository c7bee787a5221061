import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkChanges, listSourceTags } from '@/domain/bank/authoring/changes-text';
import { checkDesign } from '@/domain/bank/authoring/check-design';
import { checkTwins } from '@/domain/bank/authoring/check-twins';
import { checkItemLength, checkReading } from '@/domain/bank/authoring/check-words';
import type { WholeVersion } from '@/domain/bank/authoring/diff-banks';
import type { Fault } from '@/domain/bank/bank-checks';
import type { Bank } from '@/domain/bank/bank-schema';
import { compareVersions } from '@/domain/bank/compare-versions';
import { parseBank } from '@/domain/bank/parse-bank';
import { listVersions, readJsonFile } from './questions-folder';
import { measureReadingGrade } from './reading-grade';

/** In which file of the version's own folder. */
export interface AuthorFault extends Fault {
  readonly file: string;
}

function readTextFile(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return null;
  }
}

/** The versions before one, oldest first, as far as they can be read. */
function readEarlier(questions: string, version: string): Bank[] {
  return listVersions(questions)
    .filter((other) => compareVersions(other, version) < 0)
    .flatMap((other) => {
      const read = readJsonFile(join(questions, other, 'bank.json'));
      const parsed = read.ok ? parseBank(read.json) : null;
      return parsed?.ok === true ? [parsed.bank] : [];
    });
}

/** Looks for what a version that can be asked and scored should not have all the same. */
export function checkAuthoring(
  questions: string,
  { bank, languages }: WholeVersion,
): readonly AuthorFault[] {
  const earlier = readEarlier(questions, bank.id);
  const inFile =
    (file: string) =>
    (fault: Fault): AuthorFault => ({ file, ...fault });
  const english = languages.get('en');
  const changes = readTextFile(join(questions, bank.id, 'CHANGES.md'));
  const sources = listSourceTags(readTextFile(join(questions, 'README.md')) ?? '');
  return [
    ...checkDesign(bank, earlier).map(inFile('bank.json')),
    ...[...languages].flatMap(([locale, language]) =>
      checkItemLength(language).map(inFile(`${locale}.json`)),
    ),
    ...(english === undefined
      ? []
      : [...checkTwins(bank, english.items), ...checkReading(english, measureReadingGrade)].map(
          inFile('en.json'),
        )),
    ...(changes === null
      ? [{ path: '', reason: 'there is no such file' }]
      : checkChanges(changes, bank.id, earlier.length === 0, sources)
    ).map(inFile('CHANGES.md')),
  ];
}
