import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { diffBanks, type WholeVersion } from '@/domain/bank/authoring/diff-banks';
import { type Lock, compareWithLock } from '@/domain/bank/bank-lock';
import { compareVersions } from '@/domain/bank/compare-versions';
import { LOCK_FILE, type FileFault, findVersion, readLock } from './check-questions';

export type Locked =
  | { readonly ok: true; readonly isNew: boolean }
  | { readonly ok: false; readonly faults: readonly FileFault[] };

/** The published version before one. */
export function findPrevious(lock: Lock, version: string): string | undefined {
  return Object.keys(lock)
    .filter((other) => compareVersions(other, version) < 0)
    .toSorted(compareVersions)
    .at(-1);
}

/** Whether the number of a new version says what its changes do to people's results. */
function checkNumber(questions: string, lock: Lock, whole: WholeVersion): FileFault[] {
  const { id } = whole.bank;
  const previous = findPrevious(lock, id);
  if (previous === undefined) return [];
  const before = findVersion(questions, previous);
  if (before.whole === null) return [...before.faults];
  const { needed, isEnough, enough } = diffBanks(before.whole, whole);
  const say = (reason: string): FileFault[] => [{ file: `${id}/bank.json`, path: 'id', reason }];
  if (needed === 'none') return say(`nothing differs from ${previous} but the number`);
  if (isEnough) return [];
  return say(
    `${id} is too small for a ${needed} change of ${previous}: it has to be ${enough ?? ''} or ` +
      `later (see "npm run -s bank -- diff --from ${previous} --bank ${id}")`,
  );
}

/**
 * Freezes a version: writes the hashes of its files to the lock file.
 *
 * A new version's number has to be far enough from the published one before it. A structure file that
 * is frozen stays as it is; a language file may be frozen anew once its translation version is raised.
 */
export function lockVersion(questions: string, version: string): Locked {
  const read = readLock(questions);
  if (!read.ok) return read;
  const { faults, hashes, whole } = findVersion(questions, version);
  if (faults.length > 0 || whole === null) return { ok: false, faults };
  const frozen = read.lock[version];
  const differing = frozen === undefined ? [] : compareWithLock(version, frozen, hashes);
  const changed = differing.filter(({ kind }) => kind === 'changed');
  if (changed.length > 0) {
    return {
      ok: false,
      faults: changed.map(({ file, reason }) => ({ file: `${version}/${file}`, path: '', reason })),
    };
  }
  if (frozen !== undefined && differing.length === 0) return { ok: true, isNew: false };
  const tooSmall = frozen === undefined ? checkNumber(questions, read.lock, whole) : [];
  if (tooSmall.length > 0) return { ok: false, faults: tooSmall };
  writeLock(questions, { ...read.lock, [version]: hashes });
  return { ok: true, isNew: true };
}

function writeLock(questions: string, lock: Lock): void {
  const sorted = Object.fromEntries(
    Object.entries(lock).sort(([first], [second]) => compareVersions(first, second)),
  );
  const path = join(questions, LOCK_FILE);
  // Renamed into place, so that a lock file is never half written.
  writeFileSync(`${path}.new`, `${JSON.stringify(sorted, null, 2)}\n`);
  renameSync(`${path}.new`, path);
}
