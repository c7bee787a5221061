import type { Bank } from '@/domain/bank/bank-schema';
import type { Language } from '@/domain/bank/language-schema';
import { compilePlan } from '@/domain/bank/plan';
import {
  findSoloPatterns,
  PRIVATE_SOLO_PATTERNS,
  type SoloPatternId,
} from '@/domain/patterns/solo-patterns';
import type { CoupleRound } from '@/domain/practice/clients/couples';
import { scoreResponse } from '@/domain/practice/clients/timeline';
import type { Response } from '@/domain/practice/response';
import type { PairDifference } from '@/domain/scoring/score-person';
import { loadTelling } from '@/platform/bank-source/load-telling';
import type { OpenPractice } from '@/session/practice/open-practice';
import { readManyFiled } from '@/session/practice/read-records';
import { loadBanks } from '@/session/practice/read-timeline';

/** What one response holds that no partner may see. */
export interface OwnReading {
  readonly response: Response;
  readonly bank: Bank;
  readonly language: Language;
  /** Null where the form does not ask who holds things in. */
  readonly holding: readonly PairDifference[] | null;
  /** Of those that are named on the client's own result, the private ones. */
  readonly patterns: readonly SoloPatternId[];
}

/** Of each of the two; null where it cannot be read or scored here any more. */
export interface OwnPair {
  readonly a: OwnReading | null;
  readonly b: OwnReading | null;
}

/** Opens the two responses of a round for the practice alone. */
export async function readOwn(
  practice: OpenPractice,
  { a, b }: Pick<CoupleRound, 'a' | 'b'>,
  signal: AbortSignal,
): Promise<OwnPair> {
  const [opened, banks] = await Promise.all([
    readManyFiled(practice, [a.record, b.record], { signal, onProgress: () => undefined }),
    loadBanks([a.bank, b.bank]),
  ]);
  const readSide = async (record: string): Promise<OwnReading | null> => {
    const response = opened.get(record);
    const loaded = banks.get(response?.bank ?? '');
    if (response === undefined || loaded === undefined) return null;
    const scored = scoreResponse(compilePlan(loaded.bank), { record, response });
    if (!scored.ok) return null;
    const { plan, row, score } = scored.round;
    const { headline, notes } = findSoloPatterns(plan, row, score);
    return {
      response,
      bank: loaded.bank,
      language: { ...loaded.language, ...(await loadTelling(loaded.bank.id)) },
      holding: score.holdingDifferences,
      patterns: [headline, ...notes].filter((id) => PRIVATE_SOLO_PATTERNS.has(id)),
    };
  };
  const [first, second] = await Promise.all([readSide(a.record), readSide(b.record)]);
  return { a: first, b: second };
}
