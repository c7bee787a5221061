import { indexAnswers } from '@/domain/answers/answer-row';
import type { Bank } from '@/domain/bank/bank-schema';
import { compilePlan } from '@/domain/bank/plan';
import {
  type ExportRow,
  listExportCards,
  listExportCouples,
  listExportRows,
} from '@/domain/practice/exports/export-rows';
import { writePracticeJson } from '@/domain/practice/exports/practice-json';
import {
  formatSupervision,
  formatSupervisionHeader,
  stripForSupervision,
  type SupervisionRow,
} from '@/domain/practice/exports/supervision';
import type { ClientCard } from '@/domain/practice/clients/clients';
import type { Response } from '@/domain/practice/response';
import { formatAnswers, formatAnswersHeader } from '@/domain/tables/answer-lines';
import type { Cell } from '@/domain/tables/cells';
import { formatCells } from '@/domain/tables/cells';
import { formatHeader, listFigures, listLaborPairs } from '@/domain/tables/score-lines';
import { readToday } from '@/platform/page/today';
import { drawOrder } from './draw-order';
import type { OpenPractice } from './open-practice';
import { readManyFiled, readNotes } from './read-records';
import { loadBanks } from './read-timeline';

export type ExportKind = 'figures' | 'answers' | 'couples' | 'json' | 'supervision';

export interface ExportWish {
  readonly kind: ExportKind;
  /** Only in JSON. */
  readonly hasNotes: boolean;
  /** The clients to be exported; null for all. */
  readonly of: ReadonlySet<string> | null;
}

interface ExportOptions {
  readonly signal: AbortSignal;
  readonly onProgress: (done: number, total: number) => void;
}

export interface ExportFile {
  readonly name: string;
  readonly text: string;
}

export interface MadeExport {
  /** One for each version of the questions; none where there is nothing to export. */
  readonly files: readonly ExportFile[];
  /** How many responses, or notes, could not be read or scored here and are in no file. */
  readonly left: number;
}

/** So many rows are written before the page gets its turn. */
const ROWS_AT_ONCE = 50;

const takeTurn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

interface Table {
  readonly header: string;
  readonly lines: readonly string[];
  /** How many responses are in none of the lines. */
  readonly left: number;
}

async function writeTable<Row>(
  header: string,
  rows: readonly Row[],
  write: (row: Row) => string | null,
  responsesARow = 1,
): Promise<Table> {
  const lines: string[] = [];
  for (const [at, row] of rows.entries()) {
    if (at % ROWS_AT_ONCE === 0) await takeTurn();
    const line = write(row);
    if (line !== null) lines.push(line);
  }
  return { header, lines, left: responsesARow * (rows.length - lines.length) };
}

/** Scores a response by the rules that it names; null where those are not here. */
function makeFigures(bank: Bank): (response: Response | undefined) => readonly Cell[] | null {
  const plan = compilePlan(bank);
  const laborPairs = listLaborPairs(bank);
  return (response) => {
    if (response === undefined || response.scoring !== plan.scoring) return null;
    const { form, answers } = response;
    const indexed = indexAnswers(plan, form, answers);
    return indexed.ok ? listFigures(plan, laborPairs, { form, row: indexed.row }) : null;
  };
}

interface TableParts {
  readonly practice: OpenPractice;
  readonly bank: Bank;
  /** Of all versions of the questions. */
  readonly rows: readonly ExportRow[];
  readonly supervised: readonly SupervisionRow[];
  readonly responses: ReadonlyMap<string, Response>;
}

type WriteTable = (parts: TableParts) => Promise<Table>;

const ofBank =
  ({ id }: Bank) =>
  ({ filed }: ExportRow): boolean =>
    filed.bank === id;

const writeFigures: WriteTable = ({ bank, rows, responses }) => {
  const figuresOf = makeFigures(bank);
  return writeTable(formatHeader(bank), rows.filter(ofBank(bank)), ({ person, filed }) => {
    const figures = figuresOf(responses.get(filed.record));
    return figures === null ? null : formatCells([person, ...figures]);
  });
};

const writeAnswers: WriteTable = ({ bank, rows, responses }) => {
  const header = formatAnswersHeader(bank, false);
  return writeTable(header, rows.filter(ofBank(bank)), ({ person, filed }) => {
    const response = responses.get(filed.record);
    if (response === undefined) return null;
    const { form, answers } = response;
    return formatAnswers(bank, { person, form, answers, seat: null });
  });
};

const writeCouples: WriteTable = ({ practice, bank, rows, responses }) => {
  // Two who answered different versions are in no table: there is no comparison in figures.
  const couples = listExportCouples(practice.index, rows).filter(({ a }) => ofBank(bank)(a));
  const header = formatAnswersHeader(bank, true);
  const write = ({ couple, a, b }: (typeof couples)[number]) => {
    const first = responses.get(a.filed.record);
    const second = responses.get(b.filed.record);
    if (first === undefined || second === undefined || !ofBank(bank)(b)) return null;
    const line = (row: ExportRow, { form, answers }: Response, role: 'A' | 'B') =>
      formatAnswers(bank, { person: row.person, form, answers, seat: { couple, role } });
    return `${line(a, first, 'A')}\n${line(b, second, 'B')}`;
  };
  return writeTable(header, couples, write, 2);
};

const writeSupervision: WriteTable = ({ bank, supervised, responses }) => {
  const figuresOf = makeFigures(bank);
  const own = supervised.filter(({ source }) => ofBank(bank)(source));
  return writeTable(formatSupervisionHeader(bank), own, (row) => {
    const figures = figuresOf(responses.get(row.source.filed.record));
    return figures === null ? null : formatSupervision(row, figures);
  });
};

const TABLES: Readonly<Record<Exclude<ExportKind, 'json'>, WriteTable>> = {
  figures: writeFigures,
  answers: writeAnswers,
  couples: writeCouples,
  supervision: writeSupervision,
};

/**
 * Writes what clients answered into files that are not sealed: tables with a file for each version of
 * the questions, or JSON. Of withdrawn clients and replaced responses nothing is in them.
 */
export async function makeExport(
  practice: OpenPractice,
  { kind, hasNotes, of }: ExportWish,
  options: ExportOptions,
): Promise<MadeExport> {
  const cards = listExportCards(practice.index, of);
  const rows = listExportRows(cards);
  const records = rows.map(({ filed }) => filed.record);
  const responses = await readManyFiled(practice, records, options);
  if (kind === 'json') return writeJson(practice, { cards, rows, responses, hasNotes });
  const drawn = drawOrder(cards.map(({ client }) => client.id));
  // Over all versions: one person is one number, and weeks are counted once.
  const supervised = kind === 'supervision' ? stripForSupervision(practice.index, rows, drawn) : [];
  const banks = await loadBanks(rows.map(({ filed }) => filed.bank));
  const files: ExportFile[] = [];
  let left = rows.filter(({ filed }) => !banks.has(filed.bank)).length;
  for (const [version, { bank }] of banks) {
    const table = await TABLES[kind]({ practice, bank, rows, supervised, responses });
    left += table.left;
    const text = `${[table.header, ...table.lines].join('\n')}\n`;
    if (table.lines.length > 0) files.push({ name: `${kind}-${version}.csv`, text });
  }
  return { files, left };
}

interface JsonParts {
  readonly cards: readonly ClientCard[];
  readonly rows: readonly ExportRow[];
  readonly responses: ReadonlyMap<string, Response>;
  readonly hasNotes: boolean;
}

async function writeJson(
  practice: OpenPractice,
  { cards, rows, responses, hasNotes }: JsonParts,
): Promise<MadeExport> {
  const { index } = practice;
  const records = hasNotes ? index.notes.map(({ record }) => record) : [];
  const read = await readNotes(practice, records);
  const notes = hasNotes ? read : null;
  const text = writePracticeJson({ index, cards, rows, responses, notes, day: readToday() });
  const files = cards.length === 0 ? [] : [{ name: 'answers.json', text }];
  return { files, left: rows.length - responses.size + records.length - read.size };
}
