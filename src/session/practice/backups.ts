import type { KeptFault } from '@/domain/keeping/read-json';
import {
  type Backup,
  holdsAll,
  previewRestore,
  restoreInto,
  type RestorePreview,
  takeBackup,
  writeBackupHead,
} from '@/domain/practice/backup';
import { EMPTY_INDEX } from '@/domain/practice/practice-index';
import type { OpenFault } from '@/platform/crypto/age-box';
import { decodeBase64 } from '@/platform/crypto/base64';
import { readCode } from '@/platform/crypto/codes';
import { readToday } from '@/platform/page/today';
import type { RecordChanges } from '@/platform/storage/sealed-store';
import { practiceWorker } from '@/platform/worker/practice-client';
import { sealer } from '@/platform/worker/seal-client';
import {
  changePractice,
  keepPractice,
  listPractices,
  openIndex,
  type OpenPractice,
  readPracticeLock,
  writePractice,
} from './open-practice';
import { readRecords } from './read-records';
import { restAfter } from './rest-workers';

/** A backup that is larger was not made here: ten thousand responses come to 24 MiB. */
export const BACKUP_BYTES = 64 * 1024 * 1024;

export type BackupFault = OpenFault | KeptFault | 'too-large';

/** A backup that its passphrase has opened; nothing of it is kept yet. */
export interface OpenedBackup {
  readonly backup: Backup;
  readonly preview: RestorePreview;
  /** Whether this browser holds the same practice. */
  readonly isHere: boolean;
  /** The passphrase as it opened the backup. */
  readonly code: string;
}

type Read =
  | { readonly ok: true; readonly backup: Backup; readonly code: string }
  | { readonly ok: false; readonly fault: BackupFault };

/** Which form of what was typed opens a file; null where none does. */
async function findCode(typed: string, sealed: Uint8Array): Promise<string | null> {
  for (const code of readCode(typed)) {
    const opened = await sealer.openUnderAnyCode([code], sealed);
    if (opened.ok) return code;
  }
  return null;
}

/**
 * Seals everything of a practice under its own passphrase, and opens the result once to prove it.
 *
 * @param typed has to be the practice's passphrase: another would be forgotten
 */
export async function makeBackup(
  practice: OpenPractice,
  typed: string,
): Promise<
  | { readonly ok: true; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly ok: false; readonly fault: 'wrong-passphrase' }
> {
  const lock = await readPracticeLock(practice);
  const code = lock === null ? null : await findCode(typed, lock.sealedIdentity);
  if (code === null) return { ok: false, fault: 'wrong-passphrase' };
  const { identity, recipient, index } = practice;
  const head = { type: 'both-ways/practice-backup', version: 2, day: readToday() } as const;
  const records = await readRecords(practice);
  const bytes = await restAfter(
    practiceWorker.sealBackup(code, {
      head: writeBackupHead({ ...head, identity, recipient, index }),
      records,
    }),
  );
  return { ok: true, bytes };
}

async function readFile(file: Blob, typed: string): Promise<Read> {
  if (file.size > BACKUP_BYTES) return { ok: false, fault: 'too-large' };
  const sealed = new Uint8Array(await file.arrayBuffer());
  const opened = await restAfter(practiceWorker.findBackup(readCode(typed), sealed));
  if (!opened.ok) return { ok: false, fault: opened.fault };
  const backup = takeBackup(opened.text);
  // An identity that does not open what is sealed for its own practice would restore nothing.
  const probe = await sealer.seal(backup.recipient, backup.day).catch(() => null);
  const [proven] = probe === null ? [] : await sealer.openSlots(backup.identity, [probe]);
  if (proven?.ok !== true) return { ok: false, fault: 'damaged' };
  return { ok: true, backup, code: opened.code };
}

/**
 * Opens a backup that was chosen again, and marks the day if it holds all that is here.
 *
 * @returns what restoring it would bring, and whether it is whole
 */
export async function proveBackup(
  practice: OpenPractice,
  file: Blob,
  typed: string,
): Promise<
  | {
      readonly ok: true;
      readonly practice: OpenPractice;
      readonly preview: RestorePreview;
      readonly isWhole: boolean;
    }
  | { readonly ok: false; readonly fault: BackupFault | 'other-practice' }
> {
  const read = await readFile(file, typed);
  if (!read.ok) return read;
  const { backup } = read;
  if (backup.recipient !== practice.recipient) return { ok: false, fault: 'other-practice' };
  const preview = previewRestore(practice.index, backup);
  const isWhole = holdsAll(practice.index, backup);
  if (!isWhole) return { ok: true, practice, preview, isWhole };
  const written = await changePractice(practice, (index) =>
    holdsAll(index, backup) ? { ...index, backedUp: backup.day, unsaved: 0 } : index,
  );
  return { ok: true, practice: written, preview, isWhole };
}

async function findHere(backup: Backup): Promise<OpenPractice | null> {
  const { recipient, identity } = backup;
  const here = (await listPractices()).find(({ lock }) => lock.recipient === recipient);
  return here === undefined ? null : openIndex(here.id, recipient, identity);
}

/** Opens a backup and says what restoring would bring. It changes nothing. */
export async function openBackup(
  file: Blob,
  typed: string,
): Promise<
  | { readonly ok: true; readonly opened: OpenedBackup }
  | { readonly ok: false; readonly fault: BackupFault }
> {
  const read = await readFile(file, typed);
  if (!read.ok) return read;
  const { backup, code } = read;
  const here = await findHere(backup);
  const preview = previewRestore(here?.index ?? EMPTY_INDEX, backup);
  return { ok: true, opened: { backup, code, preview, isHere: here !== null } };
}

function changesOf(backup: Backup, records: readonly string[]): RecordChanges {
  const put = new Map<string, Uint8Array<ArrayBuffer>>();
  for (const record of records) {
    const bytes = decodeBase64(backup.records[record] ?? '');
    if (bytes !== null) put.set(record, bytes);
  }
  return { put, drop: [] };
}

/**
 * Brings what a backup holds and this browser does not. What is here stays as it is; a practice that
 * is new here gets the passphrase of its backup.
 */
export async function restoreBackup({ backup, code }: OpenedBackup): Promise<OpenPractice> {
  const here = await findHere(backup);
  if (here !== null) {
    return writePractice(here, (index) => {
      const restored = restoreInto(index, backup);
      return { index: restored.index, records: changesOf(backup, restored.records) };
    });
  }
  const { recipient, identity } = backup;
  const sealedIdentity = await restAfter(sealer.sealUnderCode(code, identity));
  const restored = restoreInto(EMPTY_INDEX, backup);
  return keepPractice({ recipient, sealedIdentity }, identity, {
    index: { ...restored.index, backedUp: backup.day, unsaved: 0 },
    records: changesOf(backup, restored.records),
  });
}
