import { deleteDB, type IDBPDatabase, openDB } from 'idb';
import { nameStorageFault, StorageFault } from './storage-fault';
import { draftDatabase } from './tab-draft';
import { within } from './within';

/** What opens a locked draft, itself sealed under a code. */
export interface DraftLock {
  readonly recipient: string;
  readonly sealedIdentity: Uint8Array<ArrayBuffer>;
}

export interface Slot {
  /** Counts the saves of a draft, from 1. */
  readonly revision: number;
  readonly sealed: Uint8Array<ArrayBuffer>;
}

interface DraftTables {
  readonly slots: { readonly key: number; readonly value: Slot };
  readonly lock: { readonly key: number; readonly value: DraftLock };
  readonly broken: { readonly key: number; readonly value: Slot };
}

const PATIENCE_MS = 3000;
const SLOTS = [0, 1];
const LOCK_KEY = 0;

type Database = IDBPDatabase<DraftTables>;

async function openDatabase(
  id: string,
  lock: DraftLock | null | 'existing',
  onLost: () => void,
): Promise<Database> {
  let isLate = false;
  const opening = openDB<DraftTables>(draftDatabase(id), 1, {
    upgrade(database, _from, _to, transaction) {
      // That it failed is told by the opening.
      transaction.done.catch(() => undefined);
      if (lock === 'existing') {
        transaction.abort();
        return;
      }
      database.createObjectStore('slots');
      database.createObjectStore('broken', { autoIncrement: true });
      const locks = database.createObjectStore('lock');
      if (lock !== null) locks.put(lock, LOCK_KEY).catch(() => undefined);
    },
    blocking(_current, _blocked, event) {
      (event.target as IDBDatabase | null)?.close();
      onLost();
    },
    terminated: onLost,
  });
  opening.then(
    (database) => {
      if (isLate) database.close();
    },
    () => undefined,
  );
  try {
    return await within(opening, PATIENCE_MS);
  } catch (error) {
    isLate = true;
    const fault = nameStorageFault(error);
    // The upgrade of a database that was not there was called off.
    throw fault.code === 'lost' && lock === 'existing' ? new StorageFault('missing') : fault;
  }
}

/**
 * One draft on this device: a database of its own that holds sealed bytes only. The last two saves
 * are kept, in two slots written in turn, so that a slot that cannot be read has one before it.
 */
export class DraftStore {
  readonly id: string;
  #database: Database;
  #isLost = false;

  private constructor(id: string, database: Database) {
    this.id = id;
    this.#database = database;
  }

  static async #start(id: string, lock: DraftLock | null | 'existing'): Promise<DraftStore> {
    let store: DraftStore | null = null;
    const database = await openDatabase(id, lock, () => {
      if (store !== null) store.#isLost = true;
    });
    store = new DraftStore(id, database);
    return store;
  }

  /** Makes the database of a new draft; with a lock, whoever has the code can open it later. */
  static create(id: string, lock: DraftLock | null): Promise<DraftStore> {
    return DraftStore.#start(id, lock);
  }

  /** @throws StorageFault `missing` if there is no such draft; none is made */
  static async open(id: string): Promise<DraftStore> {
    return DraftStore.#start(id, 'existing');
  }

  /**
   * Opens the database anew, after its connection was lost.
   *
   * @throws StorageFault `missing` if the database is gone: browsers drop some when space is short
   */
  async reopen(): Promise<void> {
    this.close();
    this.#database = await openDatabase(this.id, 'existing', () => {
      this.#isLost = true;
    });
    this.#isLost = false;
  }

  /**
   * Stores sealed bytes as the next revision, if the newest one is the one that was expected: one
   * transaction compares and writes, so that of two tabs one is told that it came too late.
   *
   * @returns the revision stored, when the browser says that it is on the disk
   * @throws StorageFault `conflict` if somebody else has saved since
   */
  async save(expected: number, sealed: Uint8Array<ArrayBuffer>): Promise<number> {
    return this.#run(async (database) => {
      const transaction = database.transaction('slots', 'readwrite', { durability: 'strict' });
      const done = transaction.done;
      done.catch(() => undefined);
      try {
        const revisions = await Promise.all(
          SLOTS.map(async (key) => (await transaction.store.get(key))?.revision ?? 0),
        );
        const newest = Math.max(...revisions);
        if (newest !== expected) throw new StorageFault('conflict');
        const older = revisions.indexOf(Math.min(...revisions));
        await transaction.store.put({ revision: expected + 1, sealed }, older);
      } catch (error) {
        if (!(error instanceof DOMException)) transaction.abort();
        throw error;
      }
      await done;
      return expected + 1;
    });
  }

  /** The saves that are there, the newest first. */
  async readSlots(): Promise<readonly Slot[]> {
    const slots = await this.#run((database) => database.getAll('slots'));
    return slots.toSorted((a, b) => b.revision - a.revision);
  }

  readLock(): Promise<DraftLock | null> {
    return this.#run(async (database) => (await database.get('lock', LOCK_KEY)) ?? null);
  }

  /** Keeps slots that could not be read where no save writes over them. */
  async keepBroken(slots: readonly Slot[]): Promise<void> {
    await this.#run(async (database) => {
      const transaction = database.transaction('broken', 'readwrite', { durability: 'strict' });
      await Promise.all([...slots.map((slot) => transaction.store.put(slot)), transaction.done]);
    });
  }

  readBroken(): Promise<readonly Slot[]> {
    return this.#run((database) => database.getAll('broken'));
  }

  close(): void {
    this.#database.close();
  }

  async #run<Value>(task: (database: Database) => Promise<Value>): Promise<Value> {
    if (this.#isLost) throw new StorageFault('lost');
    try {
      return await within(task(this.#database), PATIENCE_MS);
    } catch (error) {
      throw nameStorageFault(error);
    }
  }
}

/** Deletes a draft's database. Resolves when it is gone. */
export async function deleteDraft(id: string): Promise<void> {
  try {
    await within(deleteDB(draftDatabase(id)), PATIENCE_MS);
  } catch (error) {
    throw nameStorageFault(error);
  }
}

/** The ids of all drafts on this device, in no order. */
export async function listDrafts(): Promise<readonly string[]> {
  const prefix = draftDatabase('');
  try {
    const databases = await within(indexedDB.databases(), PATIENCE_MS);
    return databases.flatMap(({ name = '' }) =>
      name.startsWith(prefix) ? [name.slice(prefix.length)] : [],
    );
  } catch (error) {
    throw nameStorageFault(error);
  }
}
