import type { FormId } from '@/domain/bank/bank-schema';
import { compilePlan, type Plan } from '@/domain/bank/plan';
import { type Comparison, comparePackets } from '@/domain/comparison/compare-packets';
import { scorePacket } from '@/domain/comparison/score-packet';
import { dayNumber } from '@/domain/keeping/day-number';
import { type CouplePatternId, findCouplePatterns } from '@/domain/patterns/couple-patterns';
import { findSharedChanges, pickSheetRows, type SheetRows } from '@/domain/practice/clients/sheet';
import type { FiledResponse } from '@/domain/practice/practice-index';
import { checkRetake, type Taken } from '@/domain/scoring/reliable-change';
import type { RetakeChange } from '@/domain/scoring/retake-changes';
import type { SheetPair, SheetReading } from './read-sheet';

/** What moved beyond its margin by the answers of each; null for whom nothing may be said. */
export interface SheetChanges {
  readonly a: readonly RetakeChange[] | null;
  readonly b: readonly RetakeChange[] | null;
}

export interface SheetFigures {
  readonly comparison: Comparison;
  readonly rows: SheetRows;
  readonly changes: SheetChanges;
  /** The headline and the notes, whose questions are asked. */
  readonly patterns: readonly CouplePatternId[];
}

export type MadeSheet =
  | { readonly ok: true; readonly figures: SheetFigures }
  | { readonly ok: false; readonly reason: 'other-major' | 'other-scoring' };

const takenOf = ({ bank, form, day }: FiledResponse): Taken => ({
  bank,
  form,
  day: dayNumber(day) ?? 0,
});

function changesOf(
  plan: Plan,
  form: FormId,
  { side, now, earlier }: { side: 'a' | 'b'; now: SheetPair; earlier: SheetPair },
): readonly RetakeChange[] | null {
  const check = checkRetake(takenOf(earlier.round[side]), takenOf(now.round[side]));
  const [before, after] = [earlier.pair.packets[side], now.pair.packets[side]];
  if (check !== 'comparable' || before.scoring !== after.scoring) return null;
  return findSharedChanges(scorePacket(plan, before, form), scorePacket(plan, after, form));
}

/** Makes the figures of a session sheet from packets, on the form that both can be compared on. */
export function makeSheet({ now, earlier }: SheetReading): MadeSheet {
  const { bank, packets } = now.pair;
  const plan = compilePlan(bank);
  const compared = comparePackets(plan, packets.a, packets.b);
  if (!compared.ok) return compared;
  const { comparison } = compared;
  const { headline, notes } = findCouplePatterns(comparison);
  const changes = (side: 'a' | 'b') =>
    earlier === null ? null : changesOf(plan, comparison.form, { side, now, earlier });
  const figures = {
    comparison,
    rows: pickSheetRows(comparison),
    changes: { a: changes('a'), b: changes('b') },
    patterns: [headline, ...notes],
  };
  return { ok: true, figures };
}
