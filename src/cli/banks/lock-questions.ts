import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Lock, compareWithLock } from '@/domain/bank/bank-lock';
import { compareVersions } from '@/domain/bank/compare-versions';
import { LOCK_FILE, type FileFault, findVersion, readLock } from './check-questions';

export type Locked =
  | { readonly ok: true; readonly isNew: boolean }
  | { readonly ok: false; readonly faults: readonly FileFault[] };

/**
 * Freezes a version: writes the hashes of its files to the lock file.
 *
 * A structure file that is frozen stays as it is; a language file may be frozen anew once its
 * translation version is raised.
 */
export function lockVersion(questions: string, version: string): Locked {
  const read = readLock(questions);
  if (!read.ok) return read;
  const { faults, hashes } = findVersion(questions, version);
  if (faults.length > 0) return { ok: false, faults };
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
