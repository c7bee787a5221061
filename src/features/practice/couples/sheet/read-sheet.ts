import type { i18n } from 'i18next';
import type { Language } from '@/domain/bank/language-schema';
import { type CoupleRound, hasJointConsent, pairRounds } from '@/domain/practice/clients/couples';
import type { PracticeIndex } from '@/domain/practice/practice-index';
import type { FreshRound } from '@/features/practice/couples/fresh-round';
import { loadNamespaces } from '@/i18n/load-namespaces';
import { loadTelling } from '@/platform/bank-source/load-telling';
import type { OpenPractice } from '@/session/practice/open-practice';
import { type PairReading, readPair } from '@/session/practice/read-pair';

/** A pair of packets with the round that they are of. */
export interface SheetPair {
  readonly round: CoupleRound;
  readonly pair: PairReading;
}

export interface SheetReading {
  readonly now: SheetPair;
  /** Null where nothing may be said of an earlier round. */
  readonly earlier: SheetPair | null;
  readonly language: Language;
}

/** The round just before, if both agree to the joint view of what they answered then. */
export function findEarlier(
  index: PracticeIndex,
  { cards, round }: FreshRound,
): CoupleRound | null {
  const rounds = pairRounds(index, cards);
  const at = rounds.findIndex((one) => one.a.record === round.a.record);
  const before = at === -1 ? undefined : rounds[at + 1];
  if (before === undefined) return null;
  const { a, b } = cards;
  const bothAgree = hasJointConsent(before.a, a.client) && hasJointConsent(before.b, b.client);
  return bothAgree ? before : null;
}

/** Reads what a session sheet is drawn from: packets, and the texts that tell of them. */
export async function readSheet(
  practice: OpenPractice,
  fresh: FreshRound,
  { texts, signal }: { readonly texts: i18n; readonly signal: AbortSignal },
): Promise<SheetReading | null> {
  const { round } = fresh;
  const before = findEarlier(practice.index, fresh);
  const [pair, earlierPair] = await Promise.all([
    readPair(practice, round, signal),
    before === null ? null : readPair(practice, before, signal),
    loadNamespaces(texts, ['ours']),
  ]);
  if (pair === null) return null;
  const language = { ...pair.language, ...(await loadTelling(pair.bank.id)) };
  const earlier =
    before === null || earlierPair === null ? null : { round: before, pair: earlierPair };
  return { now: { round, pair }, earlier, language };
}
