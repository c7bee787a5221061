import type { AnswerRow } from '@/domain/answers/answer-row';
import type { FormId } from '@/domain/bank/bank-schema';
import type { PairSetPlan, Plan } from '@/domain/bank/plan';
import { type AreaScore, type Composite, scoreArea, scoreComposite } from './score-areas';
import { type Balance, scoreBalance, scoreEffort, scorePair } from './score-balances';
import { type Flow, scoreFlow } from './score-flow';

export interface PairDifference {
  /** Id of the labor pair, such as "UL1". */
  readonly id: string;
  /** −100…100 points, positive = more with the answerer; null unless both twins are answered. */
  readonly value: number | null;
}

/** Every figure of one person. A null figure is "not scored", never 0. */
export interface PersonScore {
  readonly form: FormId;
  readonly bank: string;
  readonly scoring: string;
  /** Null on the short form, where an area is one item and is reported nowhere. */
  readonly areas: readonly AreaScore[] | null;
  readonly composite: Composite | null;
  readonly tending: Balance | null;
  readonly tendingDifferences: readonly PairDifference[];
  readonly effort: number | null;
  /** Null on the short form, as are its differences. */
  readonly holding: Balance | null;
  readonly holdingDifferences: readonly PairDifference[] | null;
  readonly flow: Flow | null;
}

function scoreDifferences(set: PairSetPlan, row: AnswerRow): PairDifference[] {
  return set.pairs.map((pair) => ({ id: pair.id, value: scorePair(pair, row) }));
}

/**
 * Scores one person's answers: areas, composite, tending, holding, effort, give and receive.
 *
 * @param plan the compiled bank
 * @param form the form that was asked
 * @param row answers indexed by the same plan and form
 * @returns every figure, with null for what has too few answers
 * @see instrument, section 2; all answer sets of the worked example
 */
export function scorePerson(plan: Plan, form: FormId, row: AnswerRow): PersonScore {
  const { areas: areaPlans, tending, holding, care } = plan.forms[form];
  const areas = areaPlans.map((area) => scoreArea(area, row));
  return {
    form,
    bank: plan.bank,
    scoring: plan.scoring,
    areas: form === 'full' ? areas : null,
    composite: scoreComposite(areas),
    tending: scoreBalance(tending, row),
    tendingDifferences: scoreDifferences(tending, row),
    effort: scoreEffort(tending, row),
    holding: holding === null ? null : scoreBalance(holding, row),
    holdingDifferences: holding === null ? null : scoreDifferences(holding, row),
    flow: scoreFlow(care, row),
  };
}
