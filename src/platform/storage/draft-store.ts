import { deleteStore, listStores, SealedStore, type StoreLock } from './sealed-store';
import { draftDatabase } from './tab-draft';

const placeOf = (id: string) => ({ id, database: draftDatabase(id), hasRecords: false });

/** Makes the store of a new draft; with a lock, whoever has the code can open it later. */
export function createDraft(id: string, lock: StoreLock | null): Promise<SealedStore> {
  return SealedStore.create(placeOf(id), lock);
}

/** @throws StorageFault `missing` if there is no such draft; none is made */
export function openDraft(id: string): Promise<SealedStore> {
  return SealedStore.open(placeOf(id));
}

/** Deletes a draft's database. Resolves when it is gone. */
export function deleteDraft(id: string): Promise<void> {
  return deleteStore(draftDatabase(id));
}

/** The ids of all drafts on this device, in no order. */
export function listDrafts(): Promise<readonly string[]> {
  return listStores(draftDatabase(''));
}
