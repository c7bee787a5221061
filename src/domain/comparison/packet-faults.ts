import type { Plan } from '@/domain/bank/plan';
import { AREAS_NEEDED } from '@/domain/scoring/constants';
import type { RoleSteps, SharePacket, Tally } from './share-packet';

export type PacketFault =
  'area-tally' | 'short-items' | 'role-not-asked' | 'effort-tally' | 'holding-tally';

/** The highest step of the scale. */
const TOP = 4;

const isNone = ({ sum, count }: Tally): boolean => sum === 0 && count === 0;

/** Whether a count is one that is scored, and the sum one that so many steps can have. */
function isTally({ sum, count }: Tally, needed: number, most: number, low: number): boolean {
  return count >= needed && count <= most && sum >= low * count && sum <= TOP * count;
}

/** Whether the short form's items can have this sum and count beside these areas of the full form. */
function fitsAreas(plan: Plan, { areas, shortItems }: SharePacket): boolean {
  // One short item an area. Every count and sum that the items of the areas so far can have:
  let reached: ReadonlySet<number> = new Set([0]);
  const place = (sum: number, count: number): number => count * 100 + sum;
  for (const { id, items } of plan.forms.full.areas) {
    const { sum, count } = areas.find((area) => area.id === id) as Tally;
    // An area of 0 of 0 may have an answer too, only not enough of them.
    const low = count === 0 ? 0 : Math.max(0, sum - TOP * (count - 1));
    const high = count === 0 ? TOP : Math.min(TOP, sum);
    const next = new Set<number>(count < items.length ? reached : []);
    for (const before of reached) {
      for (let step = low; step <= high; step++) next.add(before + place(step, 1));
    }
    reached = next;
  }
  if (!isNone(shortItems)) return reached.has(place(shortItems.sum, shortItems.count));
  return [...reached].some((sumAndCount) => sumAndCount < place(0, AREAS_NEEDED));
}

/** Whether the pairs with these differences can have this sum of me + partner. */
function fitsDifferences({ sum, count }: Tally, roles: readonly RoleSteps[], needed: number) {
  const steps = roles.flatMap((role) => (role.steps === null ? [] : [role.steps]));
  if (steps.length < needed) return sum === 0 && count === 0;
  const least = steps.reduce((total, step) => total + Math.abs(step), 0);
  // me + partner is |me − partner|, or more by a multiple of 2, up to 8 − |me − partner|.
  const most = 2 * TOP * steps.length - least;
  return count === steps.length && sum >= least && sum <= most && (sum - least) % 2 === 0;
}

/**
 * Finds what is wrong with a packet: a figure that no answers could have given.
 *
 * @param plan of the packet's own bank
 * @returns the code of the first fault, or null
 * @see instrument, section 5
 */
export function findPacketFault(plan: Plan, packet: SharePacket): PacketFault | null {
  const { form, areas, shortItems, tending, effort, holding } = packet;
  const { full, short } = plan.forms;
  const areaFits = (tally: Tally, needed: number, most: number): boolean =>
    isNone(tally) || (form === 'full' && isTally(tally, needed, most, 0));
  for (const { id, items, needed } of full.areas) {
    const tally = areas.find((area) => area.id === id);
    if (tally === undefined || !areaFits(tally, needed, items.length)) return 'area-tally';
  }
  if (!isNone(shortItems) && !isTally(shortItems, AREAS_NEEDED, short.areas.length, 0)) {
    return 'short-items';
  }
  if (form === 'full' && !fitsAreas(plan, packet)) return 'short-items';
  const asked = new Set(plan.forms[form].tending.pairs.map((pair) => pair.id));
  if (tending.some(({ id, steps }) => steps !== null && !asked.has(id))) return 'role-not-asked';
  if (!fitsDifferences(effort, tending, plan.forms[form].tending.needed)) return 'effort-tally';
  const pairs = plan.forms[form].holding;
  const isHolding = pairs !== null && isTally(holding, pairs.needed, pairs.pairs.length, -TOP);
  return isNone(holding) || isHolding ? null : 'holding-tally';
}
