import type { Plan } from '@/domain/bank/plan';
import { type Comparison, comparePackets } from '@/domain/comparison/compare-packets';
import { encodePacket, parsePacket } from '@/domain/comparison/packet-numbers';
import { makePacket, type SharePacket } from '@/domain/comparison/share-packet';
import type { Person } from './people-columns';

export interface JoinedCouple {
  readonly couple: string;
  readonly comparison: Comparison;
}

/** A file names no language: all of it is taken to be of one. */
const LANGUAGE = { locale: 'en', translation: '1.0.0' };

/** Only a fault of the program can bring it about: both packets were made here, by one plan. */
function expectOk<T extends { readonly ok: boolean }>(result: T): Extract<T, { ok: true }> {
  if (!result.ok) throw new Error(`a packet made here was refused: ${JSON.stringify(result)}`);
  return result as Extract<T, { ok: true }>;
}

/**
 * Makes a joiner of persons into couples, by couple and role and never by their order.
 *
 * It keeps the packet of each person whose partner has not come yet, and nothing else. Holding counts
 * as not shared.
 *
 * @returns a function that gives the comparison that a person completes, or null
 */
export function makeCoupleJoiner(plan: Plan): (person: Person) => JoinedCouple | null {
  const waiting = new Map<string, string>();
  // A text of as many characters takes a third of the memory of an array of as many bytes.
  const keep = (packet: SharePacket): string =>
    Buffer.from(encodePacket(packet)).toString('latin1');
  const read = (kept: string): SharePacket =>
    expectOk(parsePacket([...Buffer.from(kept, 'latin1')], () => plan)).packet;
  return ({ form, row, seat }) => {
    if (seat === null) throw new Error('a person without a couple cannot be joined');
    const { couple, role } = seat;
    const packet = makePacket(plan, form, row, LANGUAGE);
    const other = waiting.get(couple);
    if (other === undefined) {
      waiting.set(couple, keep(packet));
      return null;
    }
    waiting.delete(couple);
    const [a, b] = role === 'B' ? [read(other), packet] : [packet, read(other)];
    return { couple, comparison: expectOk(comparePackets(plan, a, b)).comparison };
  };
}
