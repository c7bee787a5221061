import { indexAnswers } from '@/domain/answers/answer-row';
import type { Bank } from '@/domain/bank/bank-schema';
import { compilePlan } from '@/domain/bank/plan';
import type { KeptResult } from '@/domain/keeping/kept';
import { readKept } from '@/domain/keeping/kept-text';
import {
  type CheckedFigure,
  checkLine,
  readShownLines,
  type ShownLine,
} from '@/domain/recompute/check-figures';
import { type PastedPerson, readAnswerTable } from '@/domain/recompute/read-answers';
import { type PastedFault, PASTED_LENGTH } from '@/domain/recompute/read-table';
import { type Answered, findScorer, type Scorer } from '@/domain/recompute/scorers';
import { findShownVersion } from '@/domain/recompute/shown-version';
import { loadBank } from '@/platform/bank-source/load-bank';
import { openFile } from '@/session/draft/sealed-file';

export type CheckSource =
  | { readonly kind: 'file'; readonly file: File; readonly code: string }
  /** The version counts only where nothing that was pasted names one. */
  | { readonly kind: 'pasted'; readonly answers: string; readonly version: string };

/** The figures of one person, or of both together. */
export interface CheckedPart {
  readonly kind: 'file' | 'person' | 'couple';
  readonly who: string;
  readonly figures: readonly CheckedFigure[];
}

export type CheckFault =
  | { readonly kind: 'unknown-bank' | 'unknown-scoring'; readonly version: string }
  | { readonly kind: 'unknown-item'; readonly item: string }
  | { readonly kind: 'unreachable' | 'unfinished' | 'file' | 'two-versions' }
  | { readonly kind: 'pasted'; readonly fault: PastedFault };

export type CheckRun =
  | {
      readonly ok: true;
      readonly bank: string;
      readonly scoring: string;
      readonly parts: readonly CheckedPart[];
    }
  | { readonly ok: false; readonly fault: CheckFault };

const refuse = (fault: CheckFault): CheckRun => ({ ok: false, fault });

/**
 * Makes figures again from answers, by the scorer and the questions of the answers' own version, and
 * sets them beside what was shown.
 *
 * @param figures lines as `score` or `compare` wrote them; '' for none
 */
export async function runCheck(source: CheckSource, figures: string): Promise<CheckRun> {
  if (source.kind === 'pasted' && !source.answers.trim().startsWith('{')) {
    return checkTable(source.answers, source.version, figures);
  }
  const read =
    source.kind === 'file'
      ? await openFile(source.file, source.code)
      : source.answers.length > PASTED_LENGTH
        ? ({ ok: false } as const)
        : readKept(source.answers.trim());
  if (!read.ok) return refuse({ kind: 'file' });
  if (read.kept.type !== 'both-ways/result') return refuse({ kind: 'unfinished' });
  return checkKept(read.kept, figures);
}

type Rules =
  | { readonly ok: true; readonly bank: Bank; readonly scorer: Scorer }
  | { readonly ok: false; readonly fault: CheckFault };

/** The questions and the scorer of just these versions; null takes the scorer that the bank names. */
async function findRules(version: string, scoring: string | null): Promise<Rules> {
  const loaded = await loadBank(version);
  if (!loaded.ok) {
    const { reason } = loaded;
    return {
      ok: false,
      fault: reason === 'unreachable' ? { kind: reason } : { kind: reason, version },
    };
  }
  const named = scoring ?? loaded.bank.scoring;
  const scorer = named === loaded.bank.scoring ? findScorer(named) : null;
  if (scorer === null) return { ok: false, fault: { kind: 'unknown-scoring', version: named } };
  return { ok: true, bank: loaded.bank, scorer };
}

async function checkKept(kept: KeptResult, figures: string): Promise<CheckRun> {
  const rules = await findRules(kept.bank, kept.scoring);
  if (!rules.ok) return rules;
  const { bank, scorer } = rules;
  const indexed = indexAnswers(compilePlan(bank), kept.form, kept.answers);
  if (!indexed.ok) return refuse({ kind: 'unknown-item', item: indexed.item });
  const person = { form: kept.form, row: indexed.row };
  const lines = readLines(rules, person, figures);
  if (!lines.ok) return lines;
  const shown = lines.lines.find(({ kind }) => kind === 'person') ?? null;
  const made = checkLine(scorer.scorePerson(bank, person), shown);
  const parts = [{ kind: 'file', who: '', figures: made } as const];
  return { ok: true, bank: bank.id, scoring: scorer.version, parts };
}

async function checkTable(pasted: string, version: string, figures: string): Promise<CheckRun> {
  const shownVersion = findShownVersion(figures);
  if (shownVersion === 'two') return refuse({ kind: 'two-versions' });
  const rules = await findRules(shownVersion?.bank ?? version, shownVersion?.scoring ?? null);
  if (!rules.ok) return rules;
  const { bank, scorer } = rules;
  const read = readAnswerTable(bank, pasted);
  if (!read.ok) return refuse({ kind: 'pasted', fault: read.fault });
  const people: (Answered & Pick<PastedPerson, 'person'>)[] = [];
  const plan = compilePlan(bank);
  for (const { person, form, answers } of read.value) {
    const indexed = indexAnswers(plan, form, answers);
    if (!indexed.ok) return refuse({ kind: 'unknown-item', item: indexed.item });
    people.push({ person, form, row: indexed.row });
  }
  const [a, b] = people;
  if (a === undefined) return refuse({ kind: 'unfinished' });
  const lines = readLines(rules, a, figures);
  if (!lines.ok) return lines;
  const ofPeople = lines.lines.filter(({ kind }) => kind === 'person');
  const isOnlyOne = people.length === 1 && ofPeople.length === 1;
  const parts: CheckedPart[] = people.map((one) => {
    const named = ofPeople.find(({ who }) => who === one.person);
    const shown = named ?? (isOnlyOne ? ofPeople[0] : undefined) ?? null;
    const made = checkLine(scorer.scorePerson(bank, one), shown);
    return { kind: 'person', who: one.person, figures: made };
  });
  if (b !== undefined) {
    const shown = lines.lines.find(({ kind }) => kind === 'couple') ?? null;
    const made = checkLine(scorer.compareTwo(bank, a, b), shown);
    parts.push({ kind: 'couple', who: shown?.who ?? '', figures: made });
  }
  return { ok: true, bank: bank.id, scoring: scorer.version, parts };
}

/** The columns that this version writes are the ones that may be read. */
function readLines(rules: Extract<Rules, { ok: true }>, person: Answered, figures: string) {
  if (figures.trim() === '') return { ok: true, lines: [] as readonly ShownLine[] } as const;
  const { bank, scorer } = rules;
  const columns = {
    person: scorer.scorePerson(bank, person).map(({ column }) => column),
    couple: scorer.compareTwo(bank, person, person).map(({ column }) => column),
  };
  const read = readShownLines(columns, figures);
  if (read.ok) return { ok: true, lines: read.value } as const;
  return { ok: false, fault: { kind: 'pasted', fault: read.fault } } as const;
}
