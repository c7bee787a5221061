import { openDraft } from '@/platform/storage/draft-store';
import { draftDatabase } from '@/platform/storage/tab-draft';

export interface Acknowledged {
  readonly revision: number;
  readonly text: string;
}

export interface SavingTask {
  readonly id: string;
  /** The tab's name, which its saves begin with. */
  readonly name: string;
  readonly count: number;
  /** False plants the mistake: whatever was saved in between is written over. */
  readonly isComparing: boolean;
}

/** Reads, then writes without comparing: what the store must not do. */
async function saveWithoutComparing(id: string, sealed: Uint8Array<ArrayBuffer>): Promise<number> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open(draftDatabase(id));
    opening.addEventListener('success', () => resolve(opening.result));
    opening.addEventListener('error', () => reject(opening.error ?? new Error('open')));
  });
  const ask = <Value>(
    mode: IDBTransactionMode,
    make: (slots: IDBObjectStore) => IDBRequest<Value>,
  ): Promise<Value> =>
    new Promise((resolve, reject) => {
      const transaction = database.transaction('slots', mode);
      const asked = make(transaction.objectStore('slots'));
      transaction.addEventListener('complete', () => resolve(asked.result));
      transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('abort')));
    });
  const slots = await ask('readonly', (store) => store.getAll() as IDBRequest<Acknowledged[]>);
  const revision = Math.max(0, ...slots.map((slot) => slot.revision)) + 1;
  await ask('readwrite', (store) => store.put({ revision, sealed }, (revision + 1) % 2));
  database.close();
  return revision;
}

/** Saves so many times into a draft that another tab saves into as well, and reads when it lost. */
export async function saveMany(
  { id, name, count, isComparing }: SavingTask,
  nameFault: (error: unknown) => string,
): Promise<readonly Acknowledged[]> {
  const store = await openDraft(id);
  const saves: Acknowledged[] = [];
  let expected = (await store.readSlots())[0]?.revision ?? 0;
  while (saves.length < count) {
    const text = `${name} ${saves.length}`;
    const sealed = new TextEncoder().encode(text);
    try {
      expected = isComparing
        ? await store.save(expected, sealed)
        : await saveWithoutComparing(id, sealed);
      saves.push({ revision: expected, text });
      // As between two answers: without a pause some browsers let one tab save on and on.
      await new Promise((resolve) => setTimeout(resolve, saves.length % 3));
    } catch (error) {
      if (nameFault(error) !== 'conflict') throw error;
      expected = (await store.readSlots())[0]?.revision ?? 0;
    }
  }
  store.close();
  return saves;
}
