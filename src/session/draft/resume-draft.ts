import type { Draft } from '@/domain/keeping/kept';
import { readKept } from '@/domain/keeping/kept-text';
import type { Opened } from '@/platform/crypto/age-box';
import { readCode } from '@/platform/crypto/codes';
import { DraftStore, listDrafts, type Slot } from '@/platform/storage/draft-store';
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
  readonly store: DraftStore;
  readonly recipient: string;
  readonly slots: readonly Slot[];
  readonly opened: readonly Opened[];
  /** Makes the place anew, should the browser drop it. */
  readonly remake: MakePlace;
}

function readDraft(opened: Opened | undefined): Draft | null {
  if (opened?.ok !== true) return null;
  const read = readKept(opened.text);
  return read.ok && read.kept.type === 'both-ways/draft' ? read.kept : null;
}

async function resume({ mode, store, recipient, slots, opened, remake }: Found): Promise<Resumed> {
  const drafts = slots.map((_, index) => readDraft(opened[index]));
  const broken = slots.filter((_, index) => drafts[index] === null);
  const earlier = await store.readBroken();
  const unkept = broken.filter(
    (slot) => !earlier.some(({ revision }) => revision === slot.revision),
  );
  if (unkept.length > 0) await store.keepBroken(unkept);

  const draft = drafts.find((found) => found !== null) ?? null;
  if (draft === null) {
    store.close();
    return broken.length === 0 ? { kind: 'nothing' } : { kind: 'broken', broken };
  }
  // Later saves go on from the newest revision, readable or not, so that none is written twice.
  let place: Place | null = { store, recipient, revision: slots[0]?.revision ?? 0 };
  const makePlace: MakePlace = async (isWanted) => {
    const found = place ?? (await remake(isWanted));
    place = null;
    return found;
  };
  const keeper = new DraftKeeper(mode, makePlace, draft);
  await keeper.settle();
  return { kind: 'draft', draft, keeper, broken };
}

/** Goes on with the draft of this tab, if it has one. */
export async function resumeTabDraft(): Promise<Resumed> {
  const tab = readTabDraft();
  if (tab === null) return { kind: 'nothing' };
  let store: DraftStore;
  try {
    store = await DraftStore.open(tab.id);
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

/**
 * Goes on with the draft that a code opens. Where there is nothing to open it takes as long as a
 * wrong code, and says the same.
 */
export async function resumeLockedDraft(typed: string): Promise<Resumed> {
  const codes = readCode(typed);
  let hasTried = false;
  let found: Resumed = { kind: 'nothing' };
  for (const id of await listDrafts()) {
    const store = await DraftStore.open(id);
    const lock = await store.readLock();
    if (lock === null) {
      store.close();
      continue;
    }
    hasTried = true;
    const slots = await store.readSlots();
    const unlocked = await sealer.unlock(
      codes,
      lock,
      slots.map(({ sealed }) => sealed),
    );
    if (unlocked.ok) {
      const { recipient, slots: opened } = unlocked;
      const remake = async (): Promise<Place> => {
        return { store: await DraftStore.create(id, lock), recipient, revision: 0 };
      };
      const resumed = await resume({ mode: 'locked', store, recipient, slots, opened, remake });
      if (resumed.kind === 'draft') return resumed;
      // A draft that was begun and left empty may have the same code as one that was not.
      if (resumed.kind === 'broken') found = resumed;
    }
    store.close();
  }
  if (!hasTried) await sealer.pretend(codes);
  return found;
}
