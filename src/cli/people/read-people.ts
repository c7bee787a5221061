import type { FileHandle } from 'node:fs/promises';
import type { Plan } from '@/domain/bank/plan';
import type { CsvFault } from '@/cli/csv/fault';
import { readText } from '@/cli/csv/read-text';
import { type CsvRecord, RecordSplitter } from '@/cli/csv/record-splitter';
import { CoupleRoles, type CoupleSeat } from './couple-roles';
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

function keepText(person: Person): Person {
  const { id, seat } = person;
  const kept: CoupleSeat | null = seat && { ...seat, couple: copyText(seat.couple) };
  return { ...person, id: copyText(id), seat: kept };
}

/**
 * Reads a people file from its beginning, in constant memory but for the ids of people and couples.
 *
 * @param needsCouples whether every person is one of a couple, which must have an A and a B
 * @param take gets the people of each piece of the file in their order, and the next piece is read
 *   when it is done; answers false when it wants no more
 * @returns how many people there are, or the first fault
 */
export async function readPeople(
  file: FileHandle,
  plan: Plan,
  needsCouples: boolean,
  take: (people: readonly Person[]) => Promise<boolean>,
): Promise<PeopleRead> {
  const seen = { people: new Set<string>(), couples: new CoupleRoles() };
  let header: PeopleColumns | null = null;
  for await (const records of readRecords(file)) {
    const people: Person[] = [];
    for (const record of records) {
      if (header === null) {
        const read = readHeader(plan, record, needsCouples);
        if (!read.ok) return read;
        header = read.header;
        continue;
      }
      const read = readPerson(header, record, seen);
      if (!read.ok) return read;
      const person = keepText(read.person);
      seen.people.add(person.id);
      if (person.seat && header.seatIndex) {
        seen.couples.take(person.seat, record.line, header.seatIndex.couple + 1);
      }
      people.push(person);
    }
    if (!(await take(people))) return { ok: true, people: seen.people.size, stopped: true };
  }
  if (header === null) {
    const reason = 'the file is empty: it should begin with a header';
    return { ok: false, fault: { line: 1, column: 1, reason } };
  }
  const incomplete = seen.couples.findIncomplete();
  if (incomplete !== null) return { ok: false, fault: incomplete };
  return { ok: true, people: seen.people.size, stopped: false };
}
