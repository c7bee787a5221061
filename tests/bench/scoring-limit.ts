import type { KeyedItem, PairSetPlan, Plan } from '@/domain/bank/plan';

/** Figures a person gets from the loop: 8 areas, composite, tending, effort, holding, give, receive. */
export const LIMIT_FIGURES = 14;
const NOT_SCORED = Number.NaN;

/** What the hand-written loop writes: LIMIT_FIGURES numbers per person, NaN where not scored. */
export interface LimitRun {
  readonly figures: Float64Array;
  readonly run: () => void;
}

/**
 * The limit to compare with: the figures of the full form by one loop over flat arrays, without
 * objects, calls, standard errors or patterns. Nobody should have to maintain this.
 *
 * @param rows answer rows of the full form, one after the other, -1 where missing
 */
export function makeLimitRun(plan: Plan, rows: Int8Array): LimitRun {
  const { areas, tending, holding, care } = plan.forms.full;
  if (holding === null || care === null) throw new Error('The full form has holding and care.');
  const size = plan.size;
  const people = rows.length / size;
  const figures = new Float64Array(people * LIMIT_FIGURES);

  const areaOf = Int32Array.from([
    ...areas.map((_, at) => areas.slice(0, at).flatMap((a) => a.items).length),
    areas.flatMap((a) => a.items).length,
  ]);
  const items: readonly KeyedItem[] = areas.flatMap((area) => area.items);
  const at = Int32Array.from(items, (item) => item.position);
  const base = Int32Array.from(items, (item) => (item.key === 1 ? 0 : 4));
  const key = Int32Array.from(items, (item) => item.key);
  const needed = Int32Array.from(areas, (area) => area.needed);
  const pairs = ({ pairs: list }: PairSetPlan) => ({
    me: Int32Array.from(list, (pair) => pair.me),
    partner: Int32Array.from(list, (pair) => pair.partner),
  });
  const tend = pairs(tending);
  const hold = pairs(holding);
  const outAt = Int32Array.from(care.pairs, (pair) => pair.goesOut.position);
  const outKey = Int32Array.from(care.pairs, (pair) => pair.goesOut.key);
  const inAt = Int32Array.from(care.pairs, (pair) => pair.arrives.position);
  const inKey = Int32Array.from(care.pairs, (pair) => pair.arrives.key);

  const run = (): void => {
    for (
      let person = 0, row = 0, out = 0;
      person < people;
      person += 1, row += size, out += LIMIT_FIGURES
    ) {
      let total = 0;
      let scored = 0;
      for (let area = 0; area < 8; area += 1) {
        let sum = 0;
        let count = 0;
        for (let item = areaOf[area]!; item < areaOf[area + 1]!; item += 1) {
          const raw = rows[row + at[item]!]!;
          if (raw < 0) continue;
          sum += base[item]! + key[item]! * raw;
          count += 1;
        }
        const score = count >= needed[area]! ? (25 * sum) / count : NOT_SCORED;
        figures[out + area] = score;
        if (score === score) {
          total += score;
          scored += 1;
        }
      }
      figures[out + 8] = scored >= 6 ? total / scored : NOT_SCORED;
      let difference = 0;
      let effort = 0;
      let count = 0;
      for (let pair = 0; pair < tend.me.length; pair += 1) {
        const me = rows[row + tend.me[pair]!]!;
        const partner = rows[row + tend.partner[pair]!]!;
        if (me < 0 || partner < 0) continue;
        difference += me - partner;
        effort += me + partner;
        count += 1;
      }
      figures[out + 9] = count >= tending.needed ? (25 * difference) / count : NOT_SCORED;
      figures[out + 10] = count >= tending.needed ? (12.5 * effort) / count : NOT_SCORED;
      difference = 0;
      count = 0;
      for (let pair = 0; pair < hold.me.length; pair += 1) {
        const me = rows[row + hold.me[pair]!]!;
        const partner = rows[row + hold.partner[pair]!]!;
        if (me < 0 || partner < 0) continue;
        difference += me - partner;
        count += 1;
      }
      figures[out + 11] = count >= holding.needed ? (25 * difference) / count : NOT_SCORED;
      let give = 0;
      let receive = 0;
      count = 0;
      for (let pair = 0; pair < outAt.length; pair += 1) {
        const goesOut = rows[row + outAt[pair]!]!;
        const arrives = rows[row + inAt[pair]!]!;
        if (goesOut < 0 || arrives < 0) continue;
        give += outKey[pair]! === 1 ? goesOut : 4 - goesOut;
        receive += inKey[pair]! === 1 ? arrives : 4 - arrives;
        count += 1;
      }
      figures[out + 12] = count >= care.needed ? (25 * give) / count : NOT_SCORED;
      figures[out + 13] = count >= care.needed ? (25 * receive) / count : NOT_SCORED;
    }
  };
  return { figures, run };
}
