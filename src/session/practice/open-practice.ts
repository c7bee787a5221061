import {
  EMPTY_INDEX,
  type PracticeIndex,
  takeIndex,
  writeIndex,
} from '@/domain/practice/practice-index';
import { readCode, tidyCode } from '@/platform/crypto/codes';
import { makeDraftId } from '@/platform/crypto/draft-id';
import { lookThrough } from '@/platform/storage/look-through';
import {
  deleteStore,
  listStores,
  type RecordChanges,
  SealedStore,
  type Slot,
  type StoreLock,
  type StorePlace,
} from '@/platform/storage/sealed-store';
import { StorageFault } from '@/platform/storage/storage-fault';
import { practiceWorker } from '@/platform/worker/practice-client';
import { sealer } from '@/platform/worker/seal-client';
import { restAfter } from './rest-workers';

/** A practice that its passphrase has opened. It lives in memory until it is locked. */
export interface OpenPractice {
  /** Of its database in this browser. */
  readonly id: string;
  /** The age recipient, "age1…", that answers are sealed for. */
  readonly recipient: string;
  /** What opens them. Nothing of it goes to storage but sealed under the passphrase. */
  readonly identity: string;
  /** Counts the changes of the index. */
  readonly revision: number;
  readonly index: PracticeIndex;
}

export type UnlockedPractice =
  | { readonly kind: 'open'; readonly practice: OpenPractice }
  /** The passphrase is right, and what it opens cannot be read any more. */
  | { readonly kind: 'broken' }
  | { readonly kind: 'nothing' };

/** What a change makes of the index, and of the age files beside it. */
export interface PracticeChange {
  readonly index: PracticeIndex;
  readonly records: RecordChanges | null;
}

/** Several tabs changed the practice again and again while this one tried to. */
export class PracticeBusy extends Error {
  readonly code = 'practice-busy';
}

const TRIES = 5;
const PREFIX = 'practice-';
const placeOf = (id: string): StorePlace => ({
  id,
  database: PREFIX + id,
  hasRecords: true,
});

interface FoundPractice {
  readonly id: string;
  readonly lock: StoreLock;
}

async function readLockOf(id: string): Promise<StoreLock | null> {
  const store = await SealedStore.open(placeOf(id));
  return store.readLock().finally(() => store.close());
}

/**
 * The practices that this browser holds, each with what its passphrase opens. One that cannot be
 * opened just now hides no other.
 *
 * @throws StorageFault where none of them can be opened
 */
export async function listPractices(): Promise<readonly FoundPractice[]> {
  const found: FoundPractice[] = [];
  const look = async (id: string) => {
    const lock = await readLockOf(id);
    return lock === null ? null : { id, lock };
  };
  for await (const one of lookThrough(await listStores(PREFIX), look)) found.push(one);
  return found;
}

/** Keeps a practice in this browser for the first time, or again after a restore. */
export async function keepPractice(
  lock: StoreLock,
  identity: string,
  { index, records }: PracticeChange,
): Promise<OpenPractice> {
  const { recipient } = lock;
  const place = placeOf(makeDraftId());
  const store = await SealedStore.create(place, lock);
  try {
    const sealed = await sealer.seal(recipient, writeIndex(index));
    const revision = await store.save(0, sealed, records);
    return { id: place.id, recipient, identity, revision, index };
  } catch (error) {
    store.close();
    await deleteStore(place.database);
    throw error;
  } finally {
    store.close();
  }
}

/**
 * Makes a practice: its key pair, sealed under the passphrase, and an empty index.
 *
 * @throws SealFailed or StorageFault; nothing is kept then
 */
export function createPractice(passphrase: string): Promise<OpenPractice> {
  return restAfter(makePractice(passphrase));
}

async function makePractice(passphrase: string): Promise<OpenPractice> {
  const { identity, recipient } = await sealer.makeKeys();
  const sealedIdentity = await sealer.sealUnderCode(tidyCode(passphrase), identity);
  return keepPractice({ recipient, sealedIdentity }, identity, {
    index: EMPTY_INDEX,
    records: null,
  });
}

interface Newest {
  readonly revision: number;
  readonly index: PracticeIndex;
  /** Newer saves that could not be read. */
  readonly broken: readonly Slot[];
}

async function readNewest(store: SealedStore, identity: string): Promise<Newest | null> {
  const slots = await store.readSlots();
  const found = await practiceWorker.findIndex(
    identity,
    slots.map(({ sealed }) => sealed),
  );
  if (found === null) return null;
  // The next save has to follow the newest one, also where that could not be read.
  const revision = slots[0]?.revision ?? 0;
  return { revision, index: takeIndex(found.text), broken: slots.slice(0, found.broken) };
}

/** Opens the index of a practice whose identity is known. */
export async function openIndex(
  id: string,
  recipient: string,
  identity: string,
): Promise<OpenPractice | null> {
  const store = await SealedStore.open(placeOf(id));
  try {
    const newest = await readNewest(store, identity);
    if (newest === null) return null;
    if (newest.broken.length > 0) await store.keepBroken(newest.broken);
    const { revision, index } = newest;
    return { id, recipient, identity, revision, index };
  } finally {
    store.close();
  }
}

/**
 * Opens the practice of a passphrase. Where there is none it takes as long as a wrong passphrase, and
 * says the same.
 */
export function unlockPractice(typed: string): Promise<UnlockedPractice> {
  return restAfter(findPractice(typed));
}

async function findPractice(typed: string): Promise<UnlockedPractice> {
  const codes = readCode(typed);
  const practices = await listPractices();
  if (practices.length === 0) await sealer.pretend(codes);
  for (const { id, lock } of practices) {
    const opened = await sealer.openUnderAnyCode(codes, lock.sealedIdentity);
    if (!opened.ok) continue;
    const practice = await openIndex(id, lock.recipient, opened.text);
    return practice === null ? { kind: 'broken' } : { kind: 'open', practice };
  }
  return { kind: 'nothing' };
}

/**
 * Writes a change. Where another tab has written in between, what is there now is read and the change
 * is made to that: nothing that anybody saved is lost.
 *
 * @param change pure; it may be called more than once
 * @throws StorageFault, or PracticeBusy when other tabs never stop
 */
export async function writePractice(
  practice: OpenPractice,
  change: (index: PracticeIndex) => PracticeChange,
): Promise<OpenPractice> {
  const store = await SealedStore.open(placeOf(practice.id));
  try {
    let { revision, index } = practice;
    for (let tries = 0; tries < TRIES; tries += 1) {
      const next = change(index);
      const sealed = await sealer.seal(practice.recipient, writeIndex(next.index));
      try {
        const saved = await store.save(revision, sealed, next.records);
        return { ...practice, revision: saved, index: next.index };
      } catch (error) {
        if (!(error instanceof StorageFault) || error.code !== 'conflict') throw error;
      }
      const newest = await readNewest(store, practice.identity);
      if (newest === null) throw new StorageFault('lost');
      ({ revision, index } = newest);
    }
    throw new PracticeBusy();
  } finally {
    store.close();
  }
}

/** Writes a change of the index alone, and deletes age files that it knows no more. */
export function changePractice(
  practice: OpenPractice,
  change: (index: PracticeIndex) => PracticeIndex,
  dropRecords: readonly string[] = [],
): Promise<OpenPractice> {
  const records = dropRecords.length === 0 ? null : { put: new Map(), drop: dropRecords };
  return writePractice(practice, (index) => ({ index: change(index), records }));
}

/** Runs a task on the database of a practice. */
export async function withPractice<Value>(
  { id }: Pick<OpenPractice, 'id'>,
  task: (store: SealedStore) => Promise<Value>,
): Promise<Value> {
  const store = await SealedStore.open(placeOf(id));
  return task(store).finally(() => store.close());
}

/** The sealed identity, and whom the practice's answers are sealed for. */
export function readPracticeLock(practice: OpenPractice): Promise<StoreLock | null> {
  return withPractice(practice, (store) => store.readLock());
}

/** Takes a practice out of this browser, with everything in it. Its backups stay where they are. */
export function deletePractice({ id }: OpenPractice): Promise<void> {
  return deleteStore(placeOf(id).database);
}
