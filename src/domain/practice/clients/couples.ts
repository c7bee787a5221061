import { dayNumber } from '@/domain/keeping/day-number';
import type {
  Client,
  Couple,
  FiledResponse,
  PracticeIndex,
} from '@/domain/practice/practice-index';
import { RETAKE_DAYS } from '@/domain/scoring/reliable-change';
import { type ClientCard, findClient, isUsable, listUsable } from './clients';

/** The two of a couple, as far as they are here. */
export interface CoupleCards {
  readonly couple: Couple;
  readonly a: ClientCard;
  readonly b: ClientCard;
}

/** One response of each, about the same weeks. */
export interface CoupleRound {
  readonly a: FiledResponse;
  readonly b: FiledResponse;
  /** How many days lie between the two. */
  readonly apart: number;
}

/** Why the joint picture of a round may not be shown yet; `open` where nothing stands against it. */
export type JointState = 'open' | 'no-consent' | 'risk-note';

/** The cards of a couple; null where it or one of the two is not here. */
export function findCouple(index: PracticeIndex, id: string): CoupleCards | null {
  const couple = index.couples.find((one) => one.id === id);
  if (couple === undefined) return null;
  const a = findClient(index, couple.a);
  const b = findClient(index, couple.b);
  return a === null || b === null ? null : { couple, a, b };
}

/**
 * Joins two clients, because a person decided so. Two who are joined already stay as they are.
 *
 * @param id drawn, 32 hexadecimal digits
 * @param a who stands first in every picture
 */
export function joinCouple(
  index: PracticeIndex,
  id: string,
  { a, b, joined }: Pick<Couple, 'a' | 'b' | 'joined'>,
): PracticeIndex {
  const known = new Set(index.clients.map((client) => client.id));
  const isJoined = index.couples.some(
    (one) => (one.a === a && one.b === b) || (one.a === b && one.b === a),
  );
  if (a === b || !known.has(a) || !known.has(b) || isJoined) return index;
  const couples = [...index.couples, { id, a, b, joined, shown: [] }];
  return { ...index, couples, unsaved: index.unsaved + 1 };
}

/** Takes a couple apart: both clients stay, the notes on the two of them go. */
export function partCouple(
  index: PracticeIndex,
  id: string,
): { readonly index: PracticeIndex; readonly records: readonly string[] } {
  const couples = index.couples.filter((one) => one.id !== id);
  if (couples.length === index.couples.length) return { index, records: [] };
  const gone = index.notes.filter(({ about }) => about === id);
  const notes = index.notes.filter(({ about }) => about !== id);
  return {
    index: { ...index, couples, notes, unsaved: index.unsaved + 1 },
    records: gone.map(({ record }) => record),
  };
}

/** With whom a client was asked as one of a pair and is not joined yet. */
export function suggestPartners(index: PracticeIndex, id: string): readonly string[] {
  const pairs = new Set(index.invites.flatMap(({ client, pair }) => (client === id ? [pair] : [])));
  const joined = new Set(
    index.couples.flatMap(({ a, b }) => (a === id ? [b] : b === id ? [a] : [])),
  );
  const partners = index.invites.flatMap(({ client, pair }) =>
    pair !== null && client !== id && pairs.has(pair) && !joined.has(client) ? [client] : [],
  );
  const known = new Set(index.clients.map((client) => client.id));
  return [...new Set(partners)].filter((partner) => known.has(partner));
}

const daysBetween = (a: FiledResponse, b: FiledResponse): number =>
  Math.abs((dayNumber(a.day) ?? 0) - (dayNumber(b.day) ?? 0));

/** Which invites were issued as a pair: an index is never changed, only replaced. */
const pairsOf = new WeakMap<PracticeIndex['invites'], ReadonlyMap<string, string>>();

function findPairs({ invites }: PracticeIndex): ReadonlyMap<string, string> {
  const known = pairsOf.get(invites);
  if (known !== undefined) return known;
  const pairs = new Map(
    invites.flatMap(({ hash, pair }) => (pair === null ? [] : [[hash, pair] as const])),
  );
  pairsOf.set(invites, pairs);
  return pairs;
}

/** In how many couples each client is. */
const countsOf = new WeakMap<PracticeIndex['couples'], ReadonlyMap<string, number>>();

function countCouples(couples: PracticeIndex['couples']): ReadonlyMap<string, number> {
  const known = countsOf.get(couples);
  if (known !== undefined) return known;
  const counts = new Map<string, number>();
  for (const { a, b } of couples) {
    for (const id of [a, b]) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  countsOf.set(couples, counts);
  return counts;
}

/** Whether one of the two of a couple is joined with somebody else as well. */
export function hasOtherCouple({ couples }: PracticeIndex, { a, b }: Couple): boolean {
  const counts = countCouples(couples);
  return [a, b].some((id) => (counts.get(id) ?? 0) > 1);
}

/**
 * Puts together the responses of two people that are about the same weeks, by what they are and never
 * by their place in a list.
 *
 * 1. two that answer the two invites of one pair;
 * 2. of those that answer no invite of a pair, the two that lie closest to each other, again and
 *    again, as long as they lie less than 28 days apart: the questions are about the past four weeks.
 *
 * Whoever was asked as one of a pair has answered about the other one of it, and agreed to a picture
 * with nobody else. Where one of the two is joined with somebody else as well, only pairs count:
 * nothing says about whom the rest is. Only responses that may still be used; each belongs to one
 * round at most.
 *
 * @returns the rounds, the latest first
 */
export function pairRounds(index: PracticeIndex, cards: CoupleCards): readonly CoupleRound[] {
  const pairs = findPairs(index);
  const onlyPairs = hasOtherCouple(index, cards.couple);
  const candidates = listUsable(cards.a).flatMap((one) =>
    listUsable(cards.b).flatMap((other) => {
      const [pair, otherPair] = [pairs.get(one.invite), pairs.get(other.invite)];
      const isPair = pair !== undefined && pair === otherPair;
      const isFree = pair === undefined && otherPair === undefined && !onlyPairs;
      if (!isPair && !isFree) return [];
      return [{ a: one, b: other, apart: daysBetween(one, other), isPair }];
    }),
  );
  const order = (round: (typeof candidates)[number]) =>
    `${round.isPair ? 0 : 1} ${String(round.apart).padStart(9, '0')}`;
  const latest = ({ a: one, b: other }: CoupleRound) =>
    [one.day > other.day ? one.day : other.day, one.record, other.record].join(' ');
  candidates.sort((one, other) => {
    const [first, second] = [order(one), order(other)];
    if (first !== second) return first < second ? -1 : 1;
    return latest(one) > latest(other) ? -1 : 1;
  });
  const taken = new Set<string>();
  const rounds: CoupleRound[] = [];
  for (const { isPair, ...round } of candidates) {
    if (!isPair && round.apart >= RETAKE_DAYS) continue;
    if (taken.has(round.a.record) || taken.has(round.b.record)) continue;
    taken.add(round.a.record).add(round.b.record);
    rounds.push(round);
  }
  return rounds.sort((one, other) => (latest(one) > latest(other) ? -1 : 1));
}

/** Whether a response's client agrees, as of now, to its joint view. */
export function hasJointConsent(response: FiledResponse, client: Client): boolean {
  return response.jointView && response.jointWithdrawn === null && isUsable(response, client);
}

/**
 * Says whether the joint picture of a round may be shown: both agreed and neither has taken it back,
 * and the risk note was read for this very picture. Which of the two did not agree is not said.
 *
 * @see product, Therapist: joint-view consent, risk note
 */
export function jointState(cards: CoupleCards, round: CoupleRound): JointState {
  const { couple, a, b } = cards;
  const bothAgree = hasJointConsent(round.a, a.client) && hasJointConsent(round.b, b.client);
  if (!bothAgree) return 'no-consent';
  const wasShown = couple.shown.some((one) => one.a === round.a.record && one.b === round.b.record);
  return wasShown ? 'open' : 'risk-note';
}

/** Notes that the risk note was read and the picture of a round is shown for the first time. */
export function markShown(
  index: PracticeIndex,
  id: string,
  { a, b }: Pick<CoupleRound, 'a' | 'b'>,
  day: string,
): PracticeIndex {
  const couples = index.couples.map((one) => {
    if (one.id !== id) return one;
    const others = one.shown.filter((each) => each.a !== a.record || each.b !== b.record);
    return { ...one, shown: [...others, { a: a.record, b: b.record, day }] };
  });
  return { ...index, couples, riskNote: day, unsaved: index.unsaved + 1 };
}

/** Notes that a client took back the consent to a joint view of one response. It stays taken back. */
export function withdrawJoint(index: PracticeIndex, record: string, day: string): PracticeIndex {
  const isOpen = ({ record: own, jointView, jointWithdrawn }: FiledResponse) =>
    own === record && jointView && jointWithdrawn === null;
  if (!index.responses.some(isOpen)) return index;
  const responses = index.responses.map((one) =>
    isOpen(one) ? { ...one, jointWithdrawn: day } : one,
  );
  return { ...index, responses, unsaved: index.unsaved + 1 };
}
