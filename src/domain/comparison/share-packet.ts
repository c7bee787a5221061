import { type AnswerRow, MISSING } from '@/domain/answers/answer-row';
import type { AreaId, FormId } from '@/domain/bank/bank-schema';
import type { KeyedItem, PairPlan, Plan } from '@/domain/bank/plan';
import { AREAS_NEEDED } from '@/domain/scoring/constants';
import { keyAnswer } from '@/domain/scoring/score-areas';

/** A sum of whole steps and how many it is of; 0 of 0 where a figure is not scored or not shared. */
export interface Tally {
  readonly sum: number;
  readonly count: number;
}

export interface AreaTally extends Tally {
  readonly id: AreaId;
}

export interface RoleSteps {
  /** Id of the tending pair, such as "UL1". */
  readonly id: string;
  /** Me − partner, −4…4; null unless both twins are answered. */
  readonly steps: number | null;
}

/** The language in which the questions were read. */
export interface QuestionLanguage {
  readonly locale: string;
  readonly translation: string;
}

/**
 * All that a partner may get: the ids that every result carries, and small whole numbers.
 *
 * Its lists are as long for every person and come in the order of their ids.
 */
export interface SharePacket extends QuestionLanguage {
  readonly bank: string;
  readonly scoring: string;
  readonly form: FormId;
  /** Keyed answers of each area; on the short form, where an area is one item, each is 0 of 0. */
  readonly areas: readonly AreaTally[];
  /** Keyed answers to the eight closeness items of the short form, on either form. */
  readonly shortItems: Tally;
  /** All tending roles; those that the form does not ask are null. */
  readonly tending: readonly RoleSteps[];
  /** Me + partner over the answered tending pairs of the form. */
  readonly effort: Tally;
  /** Me − partner over the answered holding pairs; 0 of 0 unless its answerer chose to share it. */
  readonly holding: Tally;
}

export const NO_TALLY: Tally = { sum: 0, count: 0 };

/** Puts a list in the order of its ids, whatever the order in which the bank has it. */
export function sortById<T extends { readonly id: string }>(list: readonly T[]): readonly T[] {
  return [...list].sort((first, second) => (first.id < second.id ? -1 : 1));
}

const positionsOf = (pairs: readonly PairPlan[]): readonly number[] =>
  pairs.flatMap(({ me, partner }) => [me, partner]);

/** Copies the answers that may go into a packet, and no others: whatever is not named here stays. */
function keepShared(plan: Plan, form: FormId, row: AnswerRow, sharesHolding: boolean): AnswerRow {
  const { areas, tending, holding } = plan.forms[form];
  const shared = new Int8Array(plan.size).fill(MISSING);
  const allowed = [
    ...areas.flatMap((area) => area.items.map((item) => item.position)),
    ...positionsOf(tending.pairs),
    ...(sharesHolding && holding !== null ? positionsOf(holding.pairs) : []),
  ];
  for (const position of allowed) shared[position] = row[position] as number;
  return shared;
}

function addItems(items: readonly KeyedItem[], row: AnswerRow, needed: number): Tally {
  const answers = items.map((item) => keyAnswer(row, item)).filter((keyed) => keyed !== MISSING);
  if (answers.length < needed) return NO_TALLY;
  return { sum: answers.reduce((sum, keyed) => sum + keyed, 0), count: answers.length };
}

function addPairs(
  pairs: readonly PairPlan[],
  row: AnswerRow,
  needed: number,
  add: (me: number, partner: number) => number,
): Tally {
  let sum = 0;
  let count = 0;
  for (const pair of pairs) {
    const me = row[pair.me] as number;
    const partner = row[pair.partner] as number;
    if (me === MISSING || partner === MISSING) continue;
    sum += add(me, partner);
    count += 1;
  }
  return count < needed ? NO_TALLY : { sum, count };
}

const subtract = (me: number, partner: number): number => me - partner;

/**
 * Makes the packet that a partner may get, from an allow-list of items.
 *
 * Anchors, single items, single holding pairs, give and receive, answer quality, times and private
 * patterns have no place in it. From very high or very low sums some single answers can be guessed.
 *
 * @param form the form that was asked
 * @param row answers indexed by the same plan and form
 * @param language the language in which the questions were read
 * @param sharesHolding whether the answerer ticked it; without that, holding is not even read
 * @returns sums and counts in whole steps; 0 of 0 for what is not scored
 * @see instrument, section 5; the couples of the worked example are met from packets alone
 */
export function makePacket(
  plan: Plan,
  form: FormId,
  row: AnswerRow,
  { locale, translation }: QuestionLanguage,
  sharesHolding = false,
): SharePacket {
  const shared = keepShared(plan, form, row, sharesHolding);
  const { tending, holding } = plan.forms[form];
  const shortItems = plan.forms.short.areas.flatMap((area) => area.items);
  return {
    bank: plan.bank,
    scoring: plan.scoring,
    form,
    locale,
    translation,
    areas: sortById(plan.forms.full.areas).map(({ id, items, needed }) => ({
      id,
      ...(form === 'full' ? addItems(items, shared, needed) : NO_TALLY),
    })),
    shortItems: addItems(shortItems, shared, AREAS_NEEDED),
    tending: sortById(plan.forms.full.tending.pairs).map((pair) => {
      const { sum, count } = addPairs([pair], shared, 1, subtract);
      return { id: pair.id, steps: count === 0 ? null : sum };
    }),
    effort: addPairs(tending.pairs, shared, tending.needed, (me, partner) => me + partner),
    holding:
      holding === null ? NO_TALLY : addPairs(holding.pairs, shared, holding.needed, subtract),
  };
}
