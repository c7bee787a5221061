import type { Draft } from '@/domain/keeping/kept';
import { writeKept } from '@/domain/keeping/kept-text';
import { holdAnswers, onParting, type Parting } from '@/platform/page/parting';
import { onTabMessage, type TabMessage, tellTabs } from '@/platform/page/tabs';
import { deleteDraft } from '@/platform/storage/draft-store';
import { type EditorLock, takeEditorLock } from '@/platform/storage/editor-lock';
import { nameStorageFault, StorageFault } from '@/platform/storage/storage-fault';
import { dropTabDraft, dropTabKey } from '@/platform/storage/tab-draft';
import { sealer } from '@/platform/worker/seal-client';
import { type TakenOver, waitForHandOver } from './hand-over';
import type { KeeperState, KeptMode } from './keeper-state';
import { discardPlace, type MakePlace, type Place } from './place';
import { areSame } from './same-bytes';

const AFTER_ANSWER_MS = 300;
const BEFORE_RETRY_MS = 500;
const HAND_OVER_MS = 1500;

/**
 * Saves a draft as it changes. It holds what seals and nothing that opens: whoever takes hold of the
 * page later cannot read the saves with what is in memory.
 */
export class DraftKeeper {
  readonly mode: KeptMode;
  readonly #makePlace: MakePlace;
  #place: Place | null = null;
  #lock: EditorLock | null = null;
  #state: KeeperState = 'fresh';
  #read: (() => Draft) | null = null;
  #isDirty = false;
  #isClosed = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: Promise<void> | null = null;
  /** What was given to the browser since its last answer: one of these may be stored. */
  #unanswered: Uint8Array<ArrayBuffer>[] = [];
  readonly #listeners = new Set<() => void>();
  readonly #stops: readonly (() => void)[];

  /**
   * @param makePlace makes or finds the database; called once, and again after it failed
   * @param latest the draft as it was found, if it was
   */
  constructor(mode: KeptMode, makePlace: MakePlace, latest: Draft | null = null) {
    this.mode = mode;
    this.#makePlace = makePlace;
    if (latest !== null) this.#read = () => latest;
    const onVisibility = () => {
      if (document.visibilityState === 'hidden') void this.flush();
    };
    document.addEventListener('visibilitychange', onVisibility);
    this.#stops = [
      () => document.removeEventListener('visibilitychange', onVisibility),
      onParting((parting) => this.#part(parting)),
      onTabMessage((message) => this.#hear(message)),
      holdAnswers(() => this.flush().then(() => !this.#isDirty)),
    ];
  }

  get state(): KeeperState {
    return this.#state;
  }

  /** Calls back when the state changes. Returns what stops it. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Makes the place ready and becomes the tab that edits; without it the first save does so. */
  async settle(): Promise<void> {
    await this.#run(async () => void (await this.#open()));
  }

  /** Something has changed; it is saved a moment later. */
  touch(read: () => Draft): void {
    this.#read = read;
    if (this.#isClosed || this.#state === 'elsewhere') return;
    this.#isDirty = true;
    if (this.#state === 'failed') return;
    this.#become('unsaved');
    this.#timer ??= setTimeout(() => void this.flush(), AFTER_ANSWER_MS);
  }

  /** Saves what is not saved yet. Resolves when that is done, or has failed. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    // A save that is under way belongs to it.
    await this.#running;
    while (this.#isDirty && this.#state === 'unsaved' && !this.#isClosed) {
      await this.#run(() => this.#save());
    }
  }

  /** Tries again after a failure. */
  async retry(): Promise<void> {
    if (this.#state !== 'failed') return;
    this.#isDirty = this.#read !== null;
    this.#become(this.#isDirty ? 'unsaved' : 'fresh');
    await (this.#isDirty ? this.flush() : this.settle());
  }

  /** Becomes the tab that edits, after the tab that does so now has saved and let go. */
  async takeOver(): Promise<TakenOver> {
    try {
      return await this.#takeOver();
    } catch (error) {
      this.#fail(error);
      return { kind: 'same' };
    }
  }

  async #takeOver(): Promise<TakenOver> {
    const place = await this.#needPlace();
    const { id } = place.store;
    const answer = waitForHandOver(id, HAND_OVER_MS);
    tellTabs({ kind: 'hand-over', id });
    this.#lock = await takeEditorLock(id, {
      patienceMs: HAND_OVER_MS,
      steal: true,
      onLost: () => this.#lose(),
    });
    const handed = await answer;
    const [newest] = await place.store.readSlots();
    const revision = newest?.revision ?? 0;
    if (handed?.revision !== revision && place.revision !== revision) {
      // Whoever opens the draft anew takes the lock too.
      this.#lose();
      return { kind: 'stale' };
    }
    this.#moveTo({ ...place, revision });
    this.#become(handed === null ? 'saved' : 'unsaved');
    if (handed === null) return { kind: 'same' };
    // The other tab may not have been able to save it.
    this.touch(() => handed.draft);
    return { kind: 'handed-over', draft: handed.draft };
  }

  /** Deletes the draft from this device; one that another tab edits is only let go of. */
  async drop(): Promise<void> {
    const isElsewhere = this.#state === 'elsewhere';
    this.close();
    if (this.mode === 'tab') (isElsewhere ? dropTabKey : dropTabDraft)();
    else if (!isElsewhere && this.#place !== null) await deleteDraft(this.#place.store.id);
  }

  /** Saves what is not saved yet and lets go. */
  async retire(): Promise<void> {
    await this.flush();
    this.close();
  }

  /** Lets go of the draft at once and leaves what is stored of it where it is. */
  close(): void {
    this.#isClosed = true;
    clearTimeout(this.#timer);
    for (const stop of this.#stops) stop();
    this.#listeners.clear();
    this.#lock?.release();
    this.#lock = null;
    this.#place?.store.close();
    this.#read = null;
  }

  #become(state: KeeperState): void {
    if (this.#state === state) return;
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }

  /** One task at a time; what fails leaves the answers in memory and says so. */
  async #run(task: () => Promise<void>): Promise<void> {
    const before = this.#running;
    const running = (async () => {
      await before;
      if (this.#isClosed) return;
      try {
        await task();
      } catch (error) {
        if (!this.#isClosed) this.#fail(error);
      }
    })();
    this.#running = running;
    await running;
  }

  #fail(error: unknown): void {
    const { code } = nameStorageFault(error);
    this.#isDirty = true;
    if (code === 'conflict') return this.#lose();
    // The browser has dropped the database: whoever tries again gets a new one.
    if (code === 'missing') this.#letGo();
    this.#become('failed');
  }

  #lose(): void {
    this.#lock?.release();
    this.#lock = null;
    this.#become('elsewhere');
  }

  #letGo(): void {
    this.#lock?.release();
    this.#lock = null;
    this.#place?.store.close();
    this.#place = null;
    this.#unanswered = [];
  }

  async #needPlace(): Promise<Place> {
    if (this.#place !== null) return this.#place;
    const place = await this.#makePlace(() => !this.#isClosed);
    if (this.#isClosed) {
      await discardPlace(place);
      throw new StorageFault('lost');
    }
    this.#place = place;
    return place;
  }

  async #open(): Promise<Place> {
    const place = await this.#needPlace();
    if (this.#lock !== null) return place;
    this.#lock = await takeEditorLock(place.store.id, {
      patienceMs: HAND_OVER_MS,
      steal: false,
      onLost: () => this.#lose(),
    });
    if (this.#lock === null) throw new StorageFault('conflict');
    if (this.#isClosed) this.#lock.release();
    return place;
  }

  async #save(): Promise<void> {
    const { recipient } = await this.#open();
    if (this.#read === null || this.#isClosed) return;
    this.#isDirty = false;
    const sealed = await sealer.seal(recipient, writeKept(this.#read()));
    try {
      await this.#store(sealed);
    } catch (error) {
      if (nameStorageFault(error).code !== 'conflict') await this.#reopen();
      if ((await this.#findStored()) !== sealed) await this.#store(sealed);
    }
    if (!this.#isDirty && this.#state === 'unsaved') this.#become('saved');
  }

  async #reopen(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, BEFORE_RETRY_MS));
    await (await this.#needPlace()).store.reopen();
  }

  async #store(sealed: Uint8Array<ArrayBuffer>): Promise<void> {
    const place = await this.#needPlace();
    if (this.#isClosed) return;
    this.#unanswered.push(sealed);
    const revision = await place.store.save(place.revision, sealed);
    this.#moveTo({ ...place, revision });
  }

  /** A save that seemed to fail may have been stored all the same; it is no other tab's. */
  async #findStored(): Promise<Uint8Array<ArrayBuffer> | null> {
    const place = await this.#needPlace();
    const [newest] = await place.store.readSlots();
    if (newest?.revision !== place.revision + 1) return null;
    const stored = this.#unanswered.find((tried) => areSame(tried, newest.sealed)) ?? null;
    if (stored !== null) this.#moveTo({ ...place, revision: newest.revision });
    return stored;
  }

  #moveTo(place: Place): void {
    this.#place = place;
    this.#unanswered = [];
  }

  #part(parting: Parting): void {
    const isUnwanted = parting === 'delete' || (parting === 'leave' && this.mode === 'tab');
    if (isUnwanted) this.close();
    else void this.retire();
  }

  #hear(message: TabMessage): void {
    if (message.kind !== 'hand-over' || message.id !== this.#place?.store.id) return;
    if (this.#lock === null) return;
    void this.flush().then(() => {
      const place = this.#place;
      if (place === null || this.#read === null) return;
      tellTabs({
        kind: 'handed-over',
        id: place.store.id,
        revision: place.revision,
        text: writeKept(this.#read()),
      });
      this.#lock?.release();
      this.#lose();
    });
  }
}
