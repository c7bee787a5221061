import type { FileHandle } from 'node:fs/promises';
import type { Plan } from '@/domain/bank/plan';
import type { CsvFault } from '@/cli/csv/fault';
import { readText } from '@/cli/csv/read-text';
import { type CsvRecord, RecordSplitter } from '@/cli/csv/record-splitter';
import { type PeopleColumns, type Person, readHeader, readPerson } from './people-columns';

/** `stopped`: the taker wanted no more. */
export type PeopleRead =
  | { readonly ok: true; readonly people: number; readonly stopped: boolean }
  | { readonly ok: false; readonly fault: CsvFault };

async function* readRecords(file: FileHandle): AsyncGenerator<readonly CsvRecord[]> {
  const splitter = new RecordSplitter();
  for await (const { text, fault } of readText(file)) {
    const records = splitter.push(text);
    yield records;
    if (records.some((record) => record.fault !== null)) return;
    if (fault === null) continue;
    yield splitter.end(fault);
    return;
  }
  yield splitter.end(null);
}

/** A copy of its own: a cell is a window on its piece of the file, which it would keep in memory. */
const copyText = (text: string): string => Buffer.from(text).toString();

/**
 * Reads a people file from its beginning, in constant memory but for the ids of the people.
 *
 * @param take gets the people of each piece of the file in their order, and the next piece is read
 *   when it is done; answers false when it wants no more
 * @returns how many people there are, or the first fault
 */
export async function readPeople(
  file: FileHandle,
  plan: Plan,
  take: (people: readonly Person[]) => Promise<boolean>,
): Promise<PeopleRead> {
  const seen = new Set<string>();
  let header: PeopleColumns | null = null;
  for await (const records of readRecords(file)) {
    const people: Person[] = [];
    for (const record of records) {
      if (header === null) {
        const read = readHeader(plan, record);
        if (!read.ok) return read;
        header = read.header;
        continue;
      }
      const read = readPerson(header, record, seen);
      if (!read.ok) return read;
      seen.add(copyText(read.person.id));
      people.push(read.person);
    }
    if (!(await take(people))) return { ok: true, people: seen.size, stopped: true };
  }
  if (header === null) {
    const reason = 'the file is empty: it should begin with a header';
    return { ok: false, fault: { line: 1, column: 1, reason } };
  }
  return { ok: true, people: seen.size, stopped: false };
}
