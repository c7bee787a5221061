import type { Bump } from '@/domain/bank/authoring/bumps';
import {
  type BankDiff,
  describeComparability,
  diffBanks,
} from '@/domain/bank/authoring/diff-banks';
import { type FileFault, findVersion } from './check-questions';

export type Compared =
  | { readonly ok: true; readonly diff: BankDiff }
  | { readonly ok: false; readonly faults: readonly FileFault[] };

/** Compares two versions of a folder; a fault of the author's is no hindrance, a broken file is. */
export function compareVersionsOf(questions: string, from: string, version: string): Compared {
  const [before, after] = [findVersion(questions, from), findVersion(questions, version)];
  if (before.whole === null || after.whole === null) {
    return { ok: false, faults: [before, after].flatMap(({ faults }) => faults) };
  }
  return { ok: true, diff: diffBanks(before.whole, after.whole) };
}

const BUMP_WIDTH = 'patch'.length;

function writeVerdict({ from, to, needed, isEnough, enough, changes }: BankDiff): string {
  if (changes.length === 0 || needed === 'none' || enough === null) {
    return `Nothing differs but the number: ${to} is not needed.`;
  }
  const verdict = isEnough ? `${to} will do` : `${to} is too small: ${enough} or later`;
  return `${from} -> ${to}: this is a ${needed} change. ${verdict}.`;
}

/** Writes a difference for a person: each change, the number it needs, and what it does. */
export function writeDiff(diff: BankDiff): string {
  const show = (bump: Bump): string => bump.padEnd(BUMP_WIDTH);
  const lines = diff.changes.map(({ file, path, what, bump }) => {
    const place = path === '' ? file : `${file}: ${path}`;
    return `${show(bump)}  ${place} ${what}`;
  });
  return [...lines, '', writeVerdict(diff), ...describeComparability(diff), ''].join('\n');
}
