import { deleteDraft } from '@/platform/storage/draft-store';
import type { SealedStore } from '@/platform/storage/sealed-store';
import { dropTabKey, readTabDraft } from '@/platform/storage/tab-draft';

/** What a keeper stores into, once it is there. */
export interface Place {
  readonly store: SealedStore;
  readonly recipient: string;
  readonly revision: number;
}

/** Makes or finds the place; it leaves nothing behind if the draft is not wanted any more. */
export type MakePlace = (isWanted: () => boolean) => Promise<Place>;

/** Deletes a place that was made for a draft that is not wanted any more, with its key. */
export async function discardPlace({ store }: Place): Promise<void> {
  store.close();
  if (readTabDraft()?.id === store.id) dropTabKey();
  await deleteDraft(store.id);
}
