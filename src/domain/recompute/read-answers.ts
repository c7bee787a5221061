import type { Answer, Answers } from '@/domain/answers/answer';
import type { Bank, FormId } from '@/domain/bank/bank-schema';
import { compilePlan, type Plan } from '@/domain/bank/plan';
import { type PastedRead, readPasted, refuse, splitTable, type TableRow } from './read-table';

/** One person of a pasted table. */
export interface PastedPerson {
  readonly person: string;
  readonly form: FormId;
  readonly answers: Answers;
  /** '' where the table has no such column. */
  readonly couple: string;
  readonly role: string;
}

const WHO = ['person', 'form', 'couple', 'role'] as const;

function readAnswer(cell: string): Answer | undefined {
  if (cell === '') return null;
  if (cell === 'x') return 'x';
  return /^[0-4]$/.test(cell) ? (Number(cell) as Answer) : undefined;
}

function readHeader(plan: Plan, { row, cells }: TableRow): PastedRead<readonly string[]> {
  const names: readonly string[] = WHO;
  for (const [index, name] of cells.entries()) {
    if (!names.includes(name) && !plan.positions.has(name)) {
      return refuse('unknown-column', row, index + 1, name);
    }
    if (cells.indexOf(name) !== index) return refuse('twice-column', row, index + 1, name);
  }
  if (!cells.includes('person')) return refuse('missing-column', row, cells.length + 1, 'person');
  return { ok: true, value: cells };
}

function readRow(
  plan: Plan,
  header: readonly string[],
  { row, cells }: TableRow,
): PastedRead<PastedPerson> {
  if (cells.length !== header.length) {
    const column = Math.min(cells.length, header.length) + 1;
    return refuse('row-length', row, column, String(header.length));
  }
  const cellOf = (name: (typeof WHO)[number]): string => cells[header.indexOf(name)] ?? '';
  const person = cellOf('person').trim();
  if (person === '') return refuse('no-person', row, header.indexOf('person') + 1);
  const form = cellOf('form') === '' ? 'full' : cellOf('form');
  if (form !== 'full' && form !== 'short') {
    return refuse('not-a-form', row, header.indexOf('form') + 1, form);
  }
  const asked = plan.forms[form].asked.map(({ id }) => id);
  const missing = asked.find((id) => !header.includes(id));
  if (missing !== undefined) return refuse('missing-column', 1, header.length + 1, missing);
  const answers: Record<string, Answer> = {};
  for (const [index, cell] of cells.entries()) {
    const item = header[index] as string;
    if (!asked.includes(item)) continue;
    const answer = readAnswer(cell.trim());
    if (answer === undefined) return refuse('not-an-answer', row, index + 1, cell);
    answers[item] = answer;
  }
  const [couple, role] = [cellOf('couple'), cellOf('role')];
  return { ok: true, value: { person, form, answers, couple, role } };
}

/**
 * Reads pasted answers of one or two people, in the form that `score` and `compare` read: a header
 * with `person` and the ids of the items in any order, at will `form`, `couple` and `role`.
 *
 * @param bank the version of the questions that they belong to
 * @param pasted at most 6,000 characters
 * @returns the people in their order, or the first fault with its row and column
 * @see product, command line
 */
export function readAnswerTable(bank: Bank, pasted: string): PastedRead<readonly PastedPerson[]> {
  const plan = compilePlan(bank);
  const text = readPasted(pasted);
  if (!text.ok) return text;
  const table = splitTable(text.value);
  if (!table.ok) return table;
  const [first, ...rest] = table.value;
  if (first === undefined || rest.length === 0) return refuse('no-header', 1, 1);
  const header = readHeader(plan, first);
  if (!header.ok) return header;
  const people: PastedPerson[] = [];
  for (const line of rest) {
    if (people.length === 2) return refuse('too-many-people', line.row, 1);
    const read = readRow(plan, header.value, line);
    if (!read.ok) return read;
    if (people.some(({ person }) => person === read.value.person)) {
      return refuse(
        'twice-person',
        line.row,
        header.value.indexOf('person') + 1,
        read.value.person,
      );
    }
    people.push(read.value);
  }
  const [a, b] = people;
  const named = header.value.includes('couple') || header.value.includes('role');
  if (a !== undefined && b !== undefined && named) {
    const isPair = a.couple === b.couple && [a.role, b.role].sort().join('') === 'AB';
    if (!isPair) return refuse('not-a-pair', rest[1]?.row ?? 1, 1, `${a.role} ${b.role}`);
    if (a.role === 'B') people.reverse();
  }
  return { ok: true, value: people };
}

/**
 * Reads answers pasted as ids with values, such as "R1m 3, R1p 1" or one to a line.
 *
 * @param bank the version of the questions that they belong to
 * @param pasted at most 6,000 characters; between an id and its value may stand a space, = or :
 * @returns the answers, or the first fault; the row counts lines and the column the answers in one
 */
export function readAnswerList(bank: Bank, pasted: string): PastedRead<Answers> {
  const { positions } = compilePlan(bank);
  const text = readPasted(pasted);
  if (!text.ok) return text;
  const answers: Record<string, Answer> = {};
  for (const [index, line] of text.value.split('\n').entries()) {
    const pieces = line.split(/[,;\t]/).filter((piece) => piece.trim() !== '');
    for (const [place, piece] of pieces.entries()) {
      const [item = '', value = '', ...more] = piece.trim().split(/\s*[=:]\s*|\s+/);
      if (!positions.has(item)) return refuse('unknown-column', index + 1, place + 1, item);
      const answer = more.length > 0 ? undefined : readAnswer(value);
      if (answer === undefined) return refuse('not-an-answer', index + 1, place + 1, piece.trim());
      answers[item] = answer;
    }
  }
  return { ok: true, value: answers };
}
