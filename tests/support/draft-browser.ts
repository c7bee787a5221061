import {
  IDBCursor,
  IDBDatabase,
  IDBFactory,
  IDBIndex,
  IDBKeyRange,
  IDBObjectStore,
  IDBOpenDBRequest,
  IDBRequest,
  IDBTransaction,
  IDBVersionChangeEvent,
} from 'fake-indexeddb';
import { Decrypter } from 'age-encryption';
import { vi } from 'vitest';
import type { Draft } from '@/domain/keeping/kept';
import { lendLocks } from './browser-locks';
import { type OtherTab, openTab } from './tab-channel';

const classes = {
  IDBCursor,
  IDBDatabase,
  IDBFactory,
  IDBIndex,
  IDBKeyRange,
  IDBObjectStore,
  IDBOpenDBRequest,
  IDBRequest,
  IDBTransaction,
  IDBVersionChangeEvent,
};

/** Gives the page empty databases, which jsdom lacks. */
export function lendEmptyDatabases(): void {
  for (const [name, value] of Object.entries(classes)) vi.stubGlobal(name, value);
  vi.stubGlobal('indexedDB', new IDBFactory());
}

export interface DraftBrowser {
  /** A tab that only listens and speaks. */
  readonly channel: OtherTab;
  readonly end: () => void;
}

/**
 * An empty browser: databases, locks and a channel between tabs, all of which jsdom lacks. Time
 * stands still until `vi.advanceTimersByTimeAsync` or `vi.waitFor` moves it.
 */
export function startBrowser(): DraftBrowser {
  sessionStorage.clear();
  lendEmptyDatabases();
  const channel = openTab();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const takeLocks = lendLocks();
  return {
    channel,
    end: () => {
      takeLocks();
      vi.useRealTimers();
      vi.unstubAllGlobals();
      vi.restoreAllMocks();
      sessionStorage.clear();
    },
  };
}

/**
 * A tab of this site: the app's modules of its own, on the databases, locks and channel of the
 * browser. Two of them share `sessionStorage`, as a tab and its copy hold the same.
 */
export async function openAppTab() {
  vi.resetModules();
  const sealing = await import('@/platform/worker/seal-client');
  const [keeping, starting, resuming, page, drafts, stores] = await Promise.all([
    import('@/session/draft/draft-keeper'),
    import('@/session/draft/start-draft'),
    import('@/session/draft/resume-draft'),
    import('@/platform/page/parting'),
    import('@/platform/storage/draft-store'),
    import('@/platform/storage/sealed-store'),
  ]);
  return { ...keeping, ...starting, ...resuming, ...page, ...drafts, ...stores, ...sealing };
}

export type AppTab = Awaited<ReturnType<typeof openAppTab>>;

export interface StoredSlot {
  readonly revision: number;
  readonly sealed: Uint8Array;
}

/** Asks the databases themselves, past the app. */
export async function listDatabases(): Promise<readonly string[]> {
  return (await indexedDB.databases()).flatMap(({ name }) => (name === undefined ? [] : [name]));
}

function settle<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('no reason')));
  });
}

async function withDatabase<Value>(
  name: string,
  task: (database: IDBDatabase) => Promise<Value>,
): Promise<Value> {
  const database = await settle(indexedDB.open(name));
  try {
    return await task(database);
  } finally {
    database.close();
  }
}

/** All that a table of a database holds. */
export function readTable(name: string, table: string): Promise<unknown[]> {
  return withDatabase(name, (database) =>
    settle(database.transaction(table).objectStore(table).getAll()),
  );
}

/** The saves of a draft, the newest first. */
export async function readSlots(name: string): Promise<readonly StoredSlot[]> {
  const slots = (await readTable(name, 'slots')) as StoredSlot[];
  return slots.toSorted((a, b) => b.revision - a.revision);
}

/** A draft that this build cannot open: a later one has changed its tables. */
export async function plantLaterDraft(): Promise<void> {
  (await settle(indexedDB.open('draft-0000000000000000', 2))).close();
}

/** Writes over the bytes of one save. */
export function breakSlot(name: string, revision: number): Promise<void> {
  return withDatabase(name, async (database) => {
    const slots = database.transaction('slots', 'readwrite').objectStore('slots');
    const keys = await settle(slots.getAllKeys());
    const all = (await settle(slots.getAll())) as StoredSlot[];
    const at = all.findIndex((slot) => slot.revision === revision);
    await settle(slots.put({ revision, sealed: Uint8Array.of(1, 2, 3) }, keys[at]));
  });
}

/** Opens a save by the library alone. */
export async function openSealed(
  sealed: Uint8Array,
  key: { readonly identity: string } | { readonly code: string },
): Promise<Draft> {
  const decrypter = new Decrypter();
  if ('identity' in key) decrypter.addIdentity(key.identity);
  else decrypter.addPassphrase(key.code);
  return JSON.parse(await decrypter.decrypt(sealed, 'text')) as Draft;
}

const reallyAfter = setTimeout;

/**
 * Lets the clock of the page run until something is so; what never becomes so fails the test by its
 * own words. Databases and ciphers work at their own pace meanwhile.
 */
export async function passTimeUntil(check: () => void | Promise<void>): Promise<void> {
  for (let tries = 0; tries < 400; tries += 1) {
    try {
      await check();
      return;
    } catch {
      await vi.advanceTimersByTimeAsync(100);
      await new Promise((resolve) => reallyAfter(resolve, 5));
    }
  }
  await check();
}
