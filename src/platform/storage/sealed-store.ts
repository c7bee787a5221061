import { deleteDB, type IDBPDatabase, openDB } from 'idb';
import { nameStorageFault, StorageFault } from './storage-fault';
import { within } from './within';

/** What opens a locked store, itself sealed under a code. */
export interface StoreLock {
  readonly recipient: string;
  readonly sealedIdentity: Uint8Array<ArrayBuffer>;
}

export interface Slot {
  /** Counts the saves of a store, from 1. */
  readonly revision: number;
  readonly sealed: Uint8Array<ArrayBuffer>;
}

interface SealedTables {
  readonly slots: { readonly key: number; readonly value: Slot };
  readonly lock: { readonly key: number; readonly value: StoreLock };
  readonly broken: { readonly key: number; readonly value: Slot };
  /** Sealed bytes by a name that was drawn; only where many of them are kept beside the slots. */
  readonly records: { readonly key: string; readonly value: Uint8Array<ArrayBuffer> };
}

/** What one save does to the records, in the same transaction as the slot. */
export interface RecordChanges {
  readonly put: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
  readonly drop: readonly string[];
}

/** Where a store is: its database, and whether it has records beside its slots. */
export interface StorePlace {
  readonly id: string;
  readonly database: string;
  readonly hasRecords: boolean;
}

const PATIENCE_MS = 3000;
/** What each record may take beyond that: a whole practice is written in one transaction. */
const PATIENCE_FOR_ONE_MS = 3;
/** Nobody knows beforehand how many records there are. */
const PATIENCE_FOR_ALL_MS = 30_000;
const SLOTS = [0, 1];
const LOCK_KEY = 0;

type Database = IDBPDatabase<SealedTables>;

async function openDatabase(
  { database: name, hasRecords }: StorePlace,
  lock: StoreLock | null | 'existing',
  onLost: () => void,
): Promise<Database> {
  let isLate = false;
  const open = async () =>
    openDB<SealedTables>(name, 1, {
      upgrade(database, _from, _to, transaction) {
        // That it failed is told by the opening.
        transaction.done.catch(() => undefined);
        if (lock === 'existing') {
          transaction.abort();
          return;
        }
        database.createObjectStore('slots');
        database.createObjectStore('broken', { autoIncrement: true });
        if (hasRecords) database.createObjectStore('records');
        const locks = database.createObjectStore('lock');
        if (lock !== null) locks.put(lock, LOCK_KEY).catch(() => undefined);
      },
      blocking(_current, _blocked, event) {
        (event.target as IDBDatabase | null)?.close();
        onLost();
      },
      terminated: onLost,
    });
  // A browser that allows no storage throws before there is anything to wait for.
  const opening = open();
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
 * A database of its own that holds sealed bytes only. The last two saves are kept, in two slots
 * written in turn, so that a slot that cannot be read has one before it.
 */
export class SealedStore {
  readonly #place: StorePlace;
  #database: Database;
  #isLost = false;

  private constructor(place: StorePlace, database: Database) {
    this.#place = place;
    this.#database = database;
  }

  static async #start(
    place: StorePlace,
    lock: StoreLock | null | 'existing',
  ): Promise<SealedStore> {
    let store: SealedStore | null = null;
    const database = await openDatabase(place, lock, () => {
      if (store !== null) store.#isLost = true;
    });
    store = new SealedStore(place, database);
    return store;
  }

  /** Makes the database; with a lock, whoever has the code can open it later. */
  static create(place: StorePlace, lock: StoreLock | null): Promise<SealedStore> {
    return SealedStore.#start(place, lock);
  }

  /** @throws StorageFault `missing` if there is no such database; none is made */
  static open(place: StorePlace): Promise<SealedStore> {
    return SealedStore.#start(place, 'existing');
  }

  get id(): string {
    return this.#place.id;
  }

  /**
   * Opens the database anew, after its connection was lost.
   *
   * @throws StorageFault `missing` if the database is gone: browsers drop some when space is short
   */
  async reopen(): Promise<void> {
    this.close();
    this.#database = await openDatabase(this.#place, 'existing', () => {
      this.#isLost = true;
    });
    this.#isLost = false;
  }

  /**
   * Stores sealed bytes as the next revision, if the newest one is the one that was expected: one
   * transaction compares and writes, so that of two tabs one is told that it came too late.
   *
   * @param records changed together with the slot, or not at all
   * @returns the revision stored, when the browser says that it is on the disk
   * @throws StorageFault `conflict` if somebody else has saved since
   */
  async save(
    expected: number,
    sealed: Uint8Array<ArrayBuffer>,
    records: RecordChanges | null = null,
  ): Promise<number> {
    const count = records === null ? 0 : records.put.size + records.drop.length;
    const task = async (database: Database) => {
      const tables = records === null ? (['slots'] as const) : (['slots', 'records'] as const);
      const transaction = database.transaction(tables, 'readwrite', { durability: 'strict' });
      const done = transaction.done;
      done.catch(() => undefined);
      const slots = transaction.objectStore('slots');
      try {
        const revisions = await Promise.all(
          SLOTS.map(async (key) => (await slots.get(key))?.revision ?? 0),
        );
        const newest = Math.max(...revisions);
        if (newest !== expected) throw new StorageFault('conflict');
        const older = revisions.indexOf(Math.min(...revisions));
        const writes: Promise<unknown>[] = [slots.put({ revision: expected + 1, sealed }, older)];
        if (records !== null) {
          const table = transaction.objectStore('records');
          for (const [name, bytes] of records.put) writes.push(table.put(bytes, name));
          for (const name of records.drop) writes.push(table.delete(name));
        }
        await Promise.all(writes);
      } catch (error) {
        if (!(error instanceof DOMException)) transaction.abort();
        throw error;
      }
      await done;
      return expected + 1;
    };
    return this.#run(task, PATIENCE_MS + PATIENCE_FOR_ONE_MS * count);
  }

  /** The saves that are there, the newest first. */
  async readSlots(): Promise<readonly Slot[]> {
    const slots = await this.#run((database) => database.getAll('slots'));
    return slots.toSorted((a, b) => b.revision - a.revision);
  }

  readLock(): Promise<StoreLock | null> {
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

  async readRecord(name: string): Promise<Uint8Array<ArrayBuffer> | null> {
    return this.#run(async (database) => (await database.get('records', name)) ?? null);
  }

  /** Some records by their names; one that is not here is left out. */
  async readSome(names: readonly string[]): Promise<ReadonlyMap<string, Uint8Array<ArrayBuffer>>> {
    return this.#run(async (database) => {
      const { store } = database.transaction('records');
      const found = await Promise.all(
        names.map(async (name) => [name, await store.get(name)] as const),
      );
      return new Map(
        found.flatMap(([name, bytes]) => (bytes === undefined ? [] : [[name, bytes] as const])),
      );
    });
  }

  /** All records by their names. */
  async readRecords(): Promise<ReadonlyMap<string, Uint8Array<ArrayBuffer>>> {
    return this.#run(async (database) => {
      const transaction = database.transaction('records');
      const [names, values] = await Promise.all([
        transaction.store.getAllKeys(),
        transaction.store.getAll(),
      ]);
      return new Map(
        names.map((name, at) => [String(name), values[at] as Uint8Array<ArrayBuffer>]),
      );
    }, PATIENCE_FOR_ALL_MS);
  }

  close(): void {
    this.#database.close();
  }

  async #run<Value>(
    task: (database: Database) => Promise<Value>,
    patienceMs = PATIENCE_MS,
  ): Promise<Value> {
    if (this.#isLost) throw new StorageFault('lost');
    try {
      return await within(task(this.#database), patienceMs);
    } catch (error) {
      throw nameStorageFault(error);
    }
  }
}

/** Deletes a database. Resolves when it is gone. */
export async function deleteStore(database: string): Promise<void> {
  try {
    await within(deleteDB(database), PATIENCE_MS);
  } catch (error) {
    throw nameStorageFault(error);
  }
}

/** What stands behind a prefix in the names of this site's databases, in no order. */
export async function listStores(prefix: string): Promise<readonly string[]> {
  try {
    const databases = await within(indexedDB.databases(), PATIENCE_MS);
    return databases.flatMap(({ name = '' }) =>
      name.startsWith(prefix) ? [name.slice(prefix.length)] : [],
    );
  } catch (error) {
    throw nameStorageFault(error);
  }
}
