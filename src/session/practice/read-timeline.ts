import type { Bank } from '@/domain/bank/bank-schema';
import type { AskingLanguage } from '@/domain/bank/language-schema';
import { compilePlan, type Plan } from '@/domain/bank/plan';
import { type ClientCard, listUsable } from '@/domain/practice/clients/clients';
import { scoreResponse, type TracedRound, traceRounds } from '@/domain/practice/clients/timeline';
import { loadBank } from '@/platform/bank-source/load-bank';
import type { OpenPractice } from './open-practice';
import { readManyFiled } from './read-records';

/** What a client has answered, from the first day to the last. */
export interface Timeline {
  readonly rounds: readonly TracedRound[];
  /** The texts of the latest version among them; null where nothing could be read. */
  readonly language: AskingLanguage | null;
  /** How many responses could not be read or scored here. */
  readonly unread: number;
}

/** Loads each of some versions once; one that this page does not have is left out. */
export async function loadBanks(
  versions: readonly string[],
): Promise<ReadonlyMap<string, { readonly bank: Bank; readonly language: AskingLanguage }>> {
  const wanted = [...new Set(versions)];
  const loaded = await Promise.all(wanted.map(loadBank));
  return new Map(
    wanted.flatMap((version, at) => {
      const one = loaded[at];
      return one?.ok === true ? [[version, one] as const] : [];
    }),
  );
}

/** Opens and scores what a client has answered, as far as it may still be used. */
export async function readTimeline(
  practice: OpenPractice,
  card: ClientCard,
  signal: AbortSignal,
): Promise<Timeline> {
  const usable = listUsable(card);
  const records = usable.map(({ record }) => record);
  const [opened, banks] = await Promise.all([
    readManyFiled(practice, records, { signal, onProgress: () => undefined }),
    loadBanks(usable.map(({ bank }) => bank)),
  ]);
  const plans = new Map<string, Plan>();
  for (const [version, { bank }] of banks) plans.set(version, compilePlan(bank));
  const rounds = usable.flatMap(({ record }) => {
    const response = opened.get(record);
    const plan = plans.get(response?.bank ?? '');
    if (response === undefined || plan === undefined) return [];
    const scored = scoreResponse(plan, { record, response });
    return scored.ok ? [scored.round] : [];
  });
  const traced = traceRounds(rounds);
  const language = banks.get(traced.at(-1)?.plan.bank ?? '')?.language ?? null;
  return { rounds: traced, language, unread: usable.length - rounds.length };
}
