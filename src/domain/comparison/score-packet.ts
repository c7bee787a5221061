import type { FormId } from '@/domain/bank/bank-schema';
import type { Plan } from '@/domain/bank/plan';
import {
  type Composite,
  scoreAreaSum,
  scoreComposite,
  scoreShortComposite,
} from '@/domain/scoring/score-areas';
import { type Balance, scoreBalanceSum } from '@/domain/scoring/score-balances';
import type { PersonScore } from '@/domain/scoring/score-person';
import type { SharePacket } from './share-packet';

/** One person's figures as far as a partner may see them without holding. */
export type PacketScore = Pick<
  PersonScore,
  'form' | 'areas' | 'composite' | 'tending' | 'tendingDifferences' | 'effort'
>;

/**
 * Scores one person from the share packet alone: the same figures as from the answers.
 *
 * @param plan of the packet's own bank
 * @param form the form to score on; the short one can be scored from a packet of the full form
 * @returns figures in the units of `scorePerson`; areas are null on the short form, an area that is
 *   not scored counts as 0 answered, effort is null on another form than the packet's own, where its
 *   sum is of other pairs
 * @see instrument, sections 2 and 5
 */
export function scorePacket(plan: Plan, packet: SharePacket, form: FormId): PacketScore {
  const { shortItems, effort } = packet;
  const areas = plan.forms.full.areas.map((area) => {
    const tally = packet.areas.find(({ id }) => id === area.id);
    return scoreAreaSum(area, tally?.sum ?? 0, tally?.count ?? 0);
  });
  const composite: Composite | null =
    form === 'full'
      ? scoreComposite(areas)
      : scoreShortComposite(shortItems.sum, shortItems.count, plan.forms.short.areas.length);

  const stepsOf = new Map(packet.tending.map(({ id, steps }) => [id, steps]));
  const { tending } = plan.forms[form];
  const tendingDifferences = tending.pairs.map(({ id }) => {
    const steps = stepsOf.get(id) ?? null;
    return { id, value: steps === null ? null : 25 * steps };
  });
  const known = tendingDifferences.flatMap(({ value }) => (value === null ? [] : [value]));
  const sum = known.reduce((total, value) => total + value, 0);
  const hasEffort = packet.form === form && effort.count > 0;
  return {
    form,
    areas: form === 'full' ? areas : null,
    composite,
    tending: scoreBalanceSum(tending, sum, known.length),
    tendingDifferences,
    effort: hasEffort ? (12.5 * effort.sum) / effort.count : null,
  };
}

/**
 * Scores the holding balance of a packet.
 *
 * @param plan of the packet's own bank
 * @returns −100…100 points, positive = more with the answerer; null where it was not shared, not
 *   scored or not asked, which a packet does not tell apart
 * @see instrument, 2.3 and section 5
 */
export function scorePacketHolding(plan: Plan, { form, holding }: SharePacket): Balance | null {
  const pairs = plan.forms[form].holding;
  return pairs === null ? null : scoreBalanceSum(pairs, 25 * holding.sum, holding.count);
}
