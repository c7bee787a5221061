import { createDraft, listDrafts, openDraft } from '@/platform/storage/draft-store';
import { lookThrough } from '@/platform/storage/look-through';
import type { SealedStore, Slot, StoreLock } from '@/platform/storage/sealed-store';
import type { Draft } from '@/domain/keeping/kept';
import { readKept } from '@/domain/keeping/kept-text';
import type { Opened } from '@/platform/crypto/age-box';
import { readCode } from '@/platform/crypto/codes';
import { StorageFault } from '@/platform/storage/storage-fault';
import { readTabDraft } from '@/platform/storage/tab-draft';
import { sealer } from '@/platform/worker/seal-client';
import { DraftKeeper } from './draft-keeper';
import type { KeptMode } from './keeper-state';
import type { MakePlace, Place } from './place';
import { makeTabPlace } from './start-draft';

/**
 * `broken` holds saves that could not be read; they stay on the device, and can be taken away as
 * files. Where every save is broken there is no draft to go on with.
 */
export type Resumed =
  | {
      readonly kind: 'draft';
      readonly draft: Draft;
      readonly keeper: DraftKeeper;
      readonly broken: readonly Slot[];
    }
  | { readonly kind: 'broken'; readonly broken: readonly Slot[] }
  | { readonly kind: 'nothing' };

interface Found {
  readonly mode: KeptMode;
  readonly store: SealedStore;
  readonly recipient: string;
  readonly slots: readonly Slot[];
  readonly opened: readonly Opened[];
  /** Makes the place anew, should the browser drop it. */
  readonly remake: MakePlace;
}

type ReadSlot = Draft | 'broken' | 'other';

/** What a slot holds; `other`: it opens and is no draft at all, such as a session of two people. */
function readSlot(opened: Opened | undefined): ReadSlot {
  if (opened?.ok !== true) return 'broken';
  const read = readKept(opened.text);
  if (!read.ok) return read.fault === 'not-ours' ? 'other' : 'broken';
  return read.kept.type === 'both-ways/draft' ? read.kept : 'other';
}

async function resume({ mode, store, recipient, slots, opened, remake }: Found): Promise<Resumed> {
  const found = slots.map((_, index) => readSlot(opened[index]));
  const broken = slots.filter((_, index) => found[index] === 'broken');
  const earlier = await store.readBroken();
  const unkept = broken.filter(
    (slot) => !earlier.some(({ revision }) => revision === slot.revision),
  );
  if (unkept.length > 0) await store.keepBroken(unkept);

  const draft = found.find((slot) => typeof slot === 'object');
  if (draft === undefined) {
    store.close();
    return broken.length === 0 ? { kind: 'nothing' } : { kind: 'broken', broken };
  }
  // Later saves go on from the newest revision, readable or not, so that none is written twice.
  let place: Place | null = { store, recipient, revision: slots[0]?.revision ?? 0 };
  const makePlace: MakePlace = async (isWanted) => {
    const given = place ?? (await remake(isWanted));
    place = null;
    return given;
  };
  const keeper = new DraftKeeper(mode, makePlace, draft);
  await keeper.settle();
  return { kind: 'draft', draft, keeper, broken };
}

/** Goes on with the draft of this tab, if it has one. */
export async function resumeTabDraft(): Promise<Resumed> {
  const tab = readTabDraft();
  if (tab === null) return { kind: 'nothing' };
  let store: SealedStore;
  try {
    store = await openDraft(tab.id);
  } catch (error) {
    if (error instanceof StorageFault && error.code === 'missing') return { kind: 'nothing' };
    throw error;
  }
  const slots = await store.readSlots();
  const opened = await sealer.openSlots(
    tab.identity,
    slots.map(({ sealed }) => sealed),
  );
  const { recipient } = tab;
  return resume({ mode: 'tab', store, recipient, slots, opened, remake: makeTabPlace });
}

async function unlock(
  store: SealedStore,
  lock: StoreLock,
  codes: readonly string[],
): Promise<Resumed | null> {
  const slots = await store.readSlots();
  const unlocked = await sealer.unlock(
    codes,
    lock,
    slots.map(({ sealed }) => sealed),
  );
  if (!unlocked.ok) return null;
  const { recipient, slots: opened } = unlocked;
  const remake = async (): Promise<Place> => {
    return { store: await createDraft(store.id, lock), recipient, revision: 0 };
  };
  return resume({ mode: 'locked', store, recipient, slots, opened, remake });
}

/**
 * Goes on with the draft that a code opens. Where there is nothing to open it takes as long as a
 * wrong code, and says the same.
 *
 * @throws StorageFault where nothing was found and one could not be looked at
 */
export async function resumeLockedDraft(typed: string): Promise<Resumed> {
  const codes = readCode(typed);
  let hasTried = false;
  const look = async (id: string): Promise<Resumed | null> => {
    const store = await openDraft(id);
    let resumed: Resumed | null = null;
    try {
      const lock = await store.readLock();
      if (lock === null) return null;
      hasTried = true;
      resumed = await unlock(store, lock, codes);
    } finally {
      if (resumed?.kind !== 'draft') store.close();
    }
    // A draft that was begun and left empty may have the same code as one that was not.
    return resumed?.kind === 'nothing' ? null : resumed;
  };
  let found: Resumed = { kind: 'nothing' };
  for await (const resumed of lookThrough(await listDrafts(), look)) {
    found = resumed;
    if (resumed.kind === 'draft') break;
  }
  if (!hasTried) await sealer.pretend(codes);
  return found;
}
