import { type AnswerRow, MISSING } from '@/domain/answers/answer-row';
import type { FormId } from '@/domain/bank/bank-schema';
import type { Plan } from '@/domain/bank/plan';
import { type CsvFault, showValue } from '@/cli/csv/fault';
import type { CsvRecord } from '@/cli/csv/record-splitter';
import type { CoupleRoles, CoupleSeat } from './couple-roles';

export interface Person {
  readonly id: string;
  readonly form: FormId;
  readonly row: AnswerRow;
  /** Null where couples are not read. */
  readonly seat: CoupleSeat | null;
}

/** Who was on the rows before. */
export interface SeenPeople {
  readonly people: ReadonlySet<string>;
  readonly couples: CoupleRoles;
}

type Column =
  | { readonly kind: 'person' | 'form' | 'couple' | 'role' }
  | {
      readonly kind: 'item';
      readonly item: string;
      /** Where the answer stands in an answer row. */
      readonly position: number;
      readonly isOnShortForm: boolean;
    };

/** What each column of a people file holds, found by its name and never by its place. */
export interface PeopleColumns {
  readonly columns: readonly Column[];
  readonly personIndex: number;
  readonly formIndex: number | null;
  /** Where the couple and the role stand; null where couples are not read. */
  readonly seatIndex: { readonly couple: number; readonly role: number } | null;
  readonly size: number;
  /** Items that a form asks and that have no column. */
  readonly missing: Readonly<Record<FormId, readonly string[]>>;
}

export type ReadHeader =
  | { readonly ok: true; readonly header: PeopleColumns }
  | { readonly ok: false; readonly fault: CsvFault };

export type ReadPerson =
  { readonly ok: true; readonly person: Person } | { readonly ok: false; readonly fault: CsvFault };

const refuse = (line: number, column: number, reason: string) =>
  ({ ok: false, fault: { line, column, reason } }) as const;

function missingColumn({ columns, missing }: PeopleColumns, form: FormId) {
  const [first, ...others] = missing[form];
  const more = others.length === 0 ? '' : ` and ${others.length} more`;
  const reason = `the column ${first}${more} is missing: the ${form} form asks it`;
  return refuse(1, columns.length + 1, reason);
}

function findColumn(plan: Plan, name: string): Column | null {
  if (name === 'person' || name === 'form' || name === 'couple' || name === 'role') {
    return { kind: name };
  }
  const position = plan.positions.get(name);
  if (position === undefined) return null;
  const isOnShortForm = plan.forms.short.asked.some((item) => item.id === name);
  return { kind: 'item', item: name, position, isOnShortForm };
}

/**
 * Reads the header of a people file: `person`, item ids, and at will `form`, `couple`, `role`.
 *
 * @param needsCouples whether `couple` and `role` are read, and so must be there
 */
export function readHeader(plan: Plan, record: CsvRecord, needsCouples: boolean): ReadHeader {
  const { cells, line } = record;
  const columns: Column[] = [];
  for (const [index, name] of cells.entries()) {
    const column = findColumn(plan, name);
    if (column === null) {
      const known = 'person, form, couple, role or the id of an item';
      return refuse(line, index + 1, `the column ${showValue(name)} is not known: ${known}`);
    }
    if (cells.indexOf(name) !== index) {
      return refuse(line, index + 1, `the column ${showValue(name)} is there twice`);
    }
    columns.push(column);
  }
  if (record.fault !== null) return refuse(line, cells.length + 1, record.fault);
  const needed = needsCouples ? ['person', 'couple', 'role'] : ['person'];
  const absent = needed.find((name) => !cells.includes(name));
  if (absent !== undefined) {
    return refuse(1, cells.length + 1, `the column ${absent} is missing`);
  }
  const listMissing = (form: FormId): string[] =>
    plan.forms[form].asked.map((item) => item.id).filter((id) => !cells.includes(id));
  const header = {
    columns,
    personIndex: cells.indexOf('person'),
    formIndex: cells.includes('form') ? cells.indexOf('form') : null,
    seatIndex: needsCouples
      ? { couple: cells.indexOf('couple'), role: cells.indexOf('role') }
      : null,
    size: plan.size,
    missing: { full: listMissing('full'), short: listMissing('short') },
  };
  // Without a column for it, every row is of the full form.
  if (header.formIndex === null && header.missing.full.length > 0) {
    return missingColumn(header, 'full');
  }
  return { ok: true, header };
}

/** An answer as it stands in a cell: 0…4, MISSING, or null for anything else. */
function readAnswer(cell: string): number | null {
  if (cell === '' || cell === 'x') return MISSING;
  return /^[0-4]$/.test(cell) ? Number(cell) : null;
}

function readForm(cell: string | undefined): FormId | null {
  if (cell === undefined || cell === '') return 'full';
  return cell === 'full' || cell === 'short' ? cell : null;
}

const readRole = (cell: string): CoupleSeat['role'] | null =>
  cell === 'A' || cell === 'B' ? cell : null;

/** What is wrong with the cell of a couple or a role, beside the other one of the two. */
function findSeatFault(
  kind: 'couple' | 'role',
  couple: string,
  cell: string,
  couples: CoupleRoles,
): string | null {
  if (kind === 'couple') return couple.trim() === '' ? 'the couple is empty' : null;
  const role = readRole(cell);
  if (role === null) return `the role ${showValue(cell)} is not A or B`;
  return couples.has({ couple, role }) ? `the couple ${showValue(couple)} has two ${role}` : null;
}

/**
 * Reads one person's row, cell by cell, up to its first fault.
 *
 * @param seen the people of the rows before, and their couples
 */
export function readPerson(header: PeopleColumns, record: CsvRecord, seen: SeenPeople): ReadPerson {
  const { cells, line } = record;
  const { columns, formIndex, seatIndex } = header;
  const isWhole = record.fault === null && cells.length === columns.length;
  const form = formIndex === null ? 'full' : readForm(cells[formIndex]);
  // A row of commas has an empty form, but what is wrong with it is not the full form's columns.
  const hasPerson = (cells[header.personIndex] ?? '').trim() !== '';
  if (isWhole && hasPerson && form !== null && header.missing[form].length > 0) {
    return missingColumn(header, form);
  }
  let id = '';
  const couple = cells[seatIndex?.couple ?? -1] ?? '';
  const row = new Int8Array(header.size).fill(MISSING);
  for (const [index, cell] of cells.entries()) {
    const column = columns[index];
    if (column === undefined) {
      const reason = `the cell ${showValue(cell)} is one too many: the header has ${columns.length}`;
      return refuse(line, index + 1, reason);
    }
    if (column.kind === 'person') {
      if (!hasPerson) return refuse(line, index + 1, 'the person is empty');
      if (seen.people.has(cell)) {
        return refuse(line, index + 1, `the person ${showValue(cell)} is there twice`);
      }
      id = cell;
    } else if (column.kind === 'couple' || column.kind === 'role') {
      const reason = seatIndex && findSeatFault(column.kind, couple, cell, seen.couples);
      if (reason !== null) return refuse(line, index + 1, reason);
    } else if (column.kind === 'form' && form === null) {
      return refuse(line, index + 1, `the form ${showValue(cell)} is not full, short or empty`);
    } else if (column.kind === 'item' && (form === 'full' || column.isOnShortForm)) {
      const answer = readAnswer(cell);
      if (answer === null) {
        const reason = `the answer ${showValue(cell)} to ${column.item} is not 0 to 4, x or empty`;
        return refuse(line, index + 1, reason);
      }
      row[column.position] = answer;
    }
  }
  if (record.fault !== null) return refuse(line, cells.length + 1, record.fault);
  if (!isWhole || form === null) {
    const reason = `the row ends after ${cells.length} of ${columns.length} cells`;
    return refuse(line, cells.length + 1, reason);
  }
  const role = readRole(cells[seatIndex?.role ?? -1] ?? '');
  const seat = seatIndex === null || role === null ? null : { couple, role };
  return { ok: true, person: { id, form, row, seat } };
}
