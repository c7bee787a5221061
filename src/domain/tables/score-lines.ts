import { findSoloPatterns } from '@/domain/patterns/solo-patterns';
import type { Bank, FormId } from '@/domain/bank/bank-schema';
import type { Plan } from '@/domain/bank/plan';
import { countPairs } from '@/domain/scoring/score-balances';
import { scorePerson } from '@/domain/scoring/score-person';
import type { AnswerRow } from '@/domain/answers/answer-row';
import { type Cell, formatCells } from './cells';

/** Labor pairs in the order of the bank, tending and holding as they come. */
export function listLaborPairs(bank: Bank): string[] {
  return bank.items.flatMap((item) =>
    (item.kind === 'tending' || item.kind === 'holding') && item.side === 'me' ? [item.pair] : [],
  );
}

/** One person as a line of a table has them. */
export interface PersonRow {
  readonly id: string;
  readonly form: FormId;
  readonly row: AnswerRow;
}

/** The columns of every figure of one person, in the order of `listFigures`. */
export function listFigureColumns(bank: Bank): string[] {
  return [
    'form,bank,scoring',
    ...bank.areas.map((area) => `${area},${area}_sem,${area}_n`),
    'int,int_sem',
    'tending,tending_sem,tending_se,tending_call,tending_n',
    'holding,holding_sem,holding_se,holding_call,holding_n',
    'effort,give,receive,flow,flow_se,flow_call',
    ...listLaborPairs(bank).map((pair) => `d_${pair}`),
    'headline,notes',
  ].flatMap((some) => some.split(','));
}

/** The header of a scores file. */
export function formatHeader(bank: Bank): string {
  return formatCells(['person', ...listFigureColumns(bank)]);
}

/**
 * Scores one person into the cells of a table.
 *
 * @param laborPairs in the order of the columns
 * @returns one cell a column, null or undefined for a figure that is not scored
 */
export function listFigures(
  plan: Plan,
  laborPairs: readonly string[],
  { form, row }: Omit<PersonRow, 'id'>,
): Cell[] {
  const score = scorePerson(plan, form, row);
  const { areas, composite, tending, holding, flow } = score;
  const { headline, notes } = findSoloPatterns(plan, row, score);
  const formPlan = plan.forms[form];
  const byArea = new Map(areas?.map((area) => [area.id, area]));
  const differences = new Map(
    [...score.tendingDifferences, ...(score.holdingDifferences ?? [])].map(({ id, value }) => [
      id,
      value,
    ]),
  );
  return [
    form,
    score.bank,
    score.scoring,
    ...plan.forms.full.areas.flatMap(({ id }) => {
      const area = byArea.get(id);
      return [area?.score, area?.sem, area?.answered];
    }),
    composite?.score,
    composite?.sem,
    tending?.value,
    tending?.sem,
    tending?.se,
    tending?.call,
    countPairs(formPlan.tending, row),
    holding?.value,
    holding?.sem,
    holding?.se,
    holding?.call,
    formPlan.holding === null ? null : countPairs(formPlan.holding, row),
    score.effort,
    flow?.give,
    flow?.receive,
    flow?.value,
    flow?.se,
    flow?.call,
    ...laborPairs.map((pair) => differences.get(pair)),
    headline,
    notes.join(';'),
  ];
}

/** Scores one person into a line of a scores file; an empty cell is a figure that is not scored. */
export function formatScores(plan: Plan, laborPairs: readonly string[], person: PersonRow): string {
  return formatCells([person.id, ...listFigures(plan, laborPairs, person)]);
}
