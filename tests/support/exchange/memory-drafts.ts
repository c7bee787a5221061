import type { DraftLock, Slot } from '@/platform/storage/draft-store';
import { StorageFault, type StorageFaultCode } from '@/platform/storage/storage-fault';

interface Kept {
  readonly lock: DraftLock | null;
  slots: readonly Slot[];
}

/** What the browser holds, as the tests see it. */
export const kept = new Map<string, Kept>();

/** The next saves fail in these ways, one after the other; null is a save that works. */
export const faults: (StorageFaultCode | null)[] = [];

/** The stores that were opened and not closed again. */
export const left = new Set<DraftStore>();

function read(id: string): Kept {
  const found = kept.get(id);
  if (found === undefined) throw new StorageFault('missing');
  return found;
}

/** Stands for the databases of the browser: the same calls, and the same compare-and-swap. */
export class DraftStore {
  readonly id: string;

  private constructor(id: string) {
    this.id = id;
    left.add(this);
  }

  static async create(id: string, lock: DraftLock | null): Promise<DraftStore> {
    kept.set(id, { lock, slots: [] });
    return new DraftStore(id);
  }

  static async open(id: string): Promise<DraftStore> {
    read(id);
    return new DraftStore(id);
  }

  async save(expected: number, sealed: Uint8Array<ArrayBuffer>): Promise<number> {
    const fault = faults.shift() ?? null;
    if (fault !== null) throw new StorageFault(fault);
    const draft = read(this.id);
    if ((draft.slots[0]?.revision ?? 0) !== expected) throw new StorageFault('conflict');
    draft.slots = [{ revision: expected + 1, sealed }, ...draft.slots].slice(0, 2);
    return expected + 1;
  }

  async readSlots(): Promise<readonly Slot[]> {
    return read(this.id).slots;
  }

  async readLock(): Promise<DraftLock | null> {
    return read(this.id).lock;
  }

  close(): void {
    left.delete(this);
  }
}

export async function deleteDraft(id: string): Promise<void> {
  kept.delete(id);
}

export async function listDrafts(): Promise<readonly string[]> {
  return [...kept.keys()];
}
