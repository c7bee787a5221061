import { createDraft, listDrafts, openDraft } from '@/platform/storage/draft-store';
import type { StoreLock } from '@/platform/storage/sealed-store';
import type { Draft, Kept } from '@/domain/keeping/kept';
import { writeKept } from '@/domain/keeping/kept-text';
import { dayNumber } from '@/domain/keeping/day-number';
import { checkRetake } from '@/domain/scoring/reliable-change';
import { readToday } from '@/platform/page/today';
import { nameStorageFault } from '@/platform/storage/storage-fault';
import { sealer } from '@/platform/worker/seal-client';
import type { DraftKeeper } from '@/session/draft/draft-keeper';
import { resumeLockedDraft, resumeTabDraft } from '@/session/draft/resume-draft';
import { openFile, sealFile } from '@/session/draft/sealed-file';
import { startTabDraft } from '@/session/draft/start-draft';
import { type Acknowledged, saveMany } from './save-many';

/** Everything that this origin keeps, in a form that can be compared. */
export interface Holdings {
  readonly drafts: readonly string[];
  readonly slots: readonly string[];
  readonly tabKey: string | null;
}

async function readHoldings(): Promise<Holdings> {
  const drafts = [...(await listDrafts())].toSorted();
  const slots: string[] = [];
  for (const id of drafts) {
    const store = await openDraft(id);
    for (const { revision, sealed } of await store.readSlots()) {
      slots.push(`${id} ${revision} ${sealed.join(',')}`);
    }
    store.close();
  }
  return { drafts, slots, tabKey: sessionStorage.getItem('draft') };
}

async function readNewest(id: string) {
  const store = await openDraft(id);
  const slots = await store.readSlots();
  store.close();
  return slots.map(({ revision, sealed }) => ({
    revision,
    text: new TextDecoder().decode(sealed),
  }));
}

let keeper: DraftKeeper | null = null;

/** Saves a draft as the page does; that of an earlier tab is left behind, as by closing it. */
async function keepInTab(draft: Draft): Promise<string> {
  sessionStorage.removeItem('draft');
  keeper = startTabDraft();
  await keeper.settle();
  keeper.touch(() => draft);
  await keeper.flush();
  const { state } = keeper;
  keeper.close();
  return state;
}

/** The keys of a code as they can be handed to a test and back: making them is slow. */
export interface LockedKeys {
  readonly recipient: string;
  readonly sealedIdentity: readonly number[];
}

async function lockUnder(code: string): Promise<LockedKeys> {
  const { recipient, sealedIdentity } = await sealer.makeLockedKeys(code);
  return { recipient, sealedIdentity: [...sealedIdentity] };
}

/** Saves a draft under the code that its keys were made of. */
async function keepLocked(id: string, keys: LockedKeys, draft: Draft | null): Promise<void> {
  const lock: StoreLock = { ...keys, sealedIdentity: Uint8Array.from(keys.sealedIdentity) };
  const store = await createDraft(id, lock);
  if (draft !== null) await store.save(0, await sealer.seal(lock.recipient, writeKept(draft)));
  store.close();
}

async function openInTab() {
  const resumed = await resumeTabDraft();
  if (resumed.kind !== 'draft') return null;
  resumed.keeper.close();
  return resumed.draft;
}

async function openByCode(code: string) {
  const resumed = await resumeLockedDraft(code);
  if (resumed.kind !== 'draft') return null;
  resumed.keeper.close();
  return resumed.draft;
}

/** The parts of the app that the tests call without its pages. */
export interface Harness {
  readonly makeDraft: (id: string) => Promise<void>;
  readonly saveMany: (
    id: string,
    name: string,
    count: number,
    isComparing: boolean,
  ) => Promise<readonly Acknowledged[]>;
  readonly readNewest: typeof readNewest;
  readonly readHoldings: typeof readHoldings;
  readonly keepInTab: typeof keepInTab;
  readonly lockUnder: typeof lockUnder;
  readonly keepLocked: typeof keepLocked;
  readonly openInTab: typeof openInTab;
  readonly openByCode: typeof openByCode;
  /** Seals something kept into the bytes of a file. */
  readonly sealFile: (kept: Kept, code: string) => Promise<readonly number[]>;
  readonly openFile: (bytes: readonly number[], code: string) => Promise<Kept | null>;
  readonly readToday: typeof readToday;
  readonly checkRetakeOf: (day: string) => string;
}

const harness: Harness = {
  makeDraft: async (id) => (await createDraft(id, null)).close(),
  saveMany: (id, name, count, isComparing) =>
    saveMany({ id, name, count, isComparing }, (error) => nameStorageFault(error).code),
  readNewest,
  readHoldings,
  keepInTab,
  lockUnder,
  keepLocked,
  openInTab,
  openByCode,
  sealFile: async (kept, code) => [...(await sealFile(kept, code))],
  openFile: async (bytes, code) => {
    const opened = await openFile(new Blob([Uint8Array.from(bytes)]), code);
    return opened.ok ? opened.kept : null;
  },
  readToday,
  checkRetakeOf: (day) => {
    const taken = (value: string) => ({
      bank: '1.0.0',
      form: 'short' as const,
      day: dayNumber(value) ?? Number.NaN,
    });
    return checkRetake(taken(day), taken(readToday()));
  },
};
Object.assign(window, { harness });
document.documentElement.dataset['ready'] = 'true';
