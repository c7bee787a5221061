import { makeDraftId } from '@/platform/crypto/draft-id';
import { DraftStore } from '@/platform/storage/draft-store';
import { dropTabDraft, writeTabDraft } from '@/platform/storage/tab-draft';
import { sealer } from '@/platform/worker/seal-client';
import { DraftKeeper } from './draft-keeper';
import type { Place } from './place';

/** Makes the place of a draft that ends with this tab, and deletes the one before it. */
export async function makeTabPlace(): Promise<Place> {
  const { identity, recipient } = await sealer.makeKeys();
  dropTabDraft();
  const id = makeDraftId();
  writeTabDraft({ id, identity, recipient });
  return { store: await DraftStore.create(id, null), recipient, revision: 0 };
}

async function makeLockedPlace(code: string): Promise<Place> {
  const lock = await sealer.makeLockedKeys(code);
  const store = await DraftStore.create(makeDraftId(), lock);
  return { store, recipient: lock.recipient, revision: 0 };
}

/** Starts a draft that ends with this tab: a reload finds it, nothing else does. */
export function startTabDraft(): DraftKeeper {
  return new DraftKeeper('tab', makeTabPlace);
}

/** Starts a draft that whoever has the code can go on with, in this browser. */
export function startLockedDraft(code: string): DraftKeeper {
  return new DraftKeeper('locked', () => makeLockedPlace(code));
}
