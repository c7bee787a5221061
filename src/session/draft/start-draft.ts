import { createDraft } from '@/platform/storage/draft-store';
import { makeDraftId } from '@/platform/crypto/draft-id';
import { takeEditorLock } from '@/platform/storage/editor-lock';
import {
  dropTabDraft,
  dropTabKey,
  readTabDraft,
  writeTabDraft,
} from '@/platform/storage/tab-draft';
import { StorageFault } from '@/platform/storage/storage-fault';
import { sealer } from '@/platform/worker/seal-client';
import { DraftKeeper } from './draft-keeper';
import type { Place } from './place';

const LOCK_PATIENCE_MS = 100;

/** A tab has one draft; an earlier one goes, unless a copy of this tab is editing it. */
export async function dropEarlierDraft(): Promise<void> {
  const earlier = readTabDraft();
  if (earlier === null) return;
  const lock = await takeEditorLock(earlier.id, {
    patienceMs: LOCK_PATIENCE_MS,
    steal: false,
    onLost: () => undefined,
  });
  if (lock === null) dropTabKey();
  else dropTabDraft();
  lock?.release();
}

/** Makes the place of a draft that ends with this tab, and drops the one before it. */
export async function makeTabPlace(isWanted: () => boolean): Promise<Place> {
  const { identity, recipient } = await sealer.makeKeys();
  // What this tab keeps by now may be a later draft's.
  if (!isWanted()) throw new StorageFault('lost');
  await dropEarlierDraft();
  // Whoever left in the meantime must find no key.
  if (!isWanted()) throw new StorageFault('lost');
  const id = makeDraftId();
  writeTabDraft({ id, identity, recipient });
  return { store: await createDraft(id, null), recipient, revision: 0 };
}

async function makeLockedPlace(code: string): Promise<Place> {
  const lock = await sealer.makeLockedKeys(code);
  const store = await createDraft(makeDraftId(), lock);
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
