import type { Slot, StoreLock } from '@/platform/storage/sealed-store';
import { StorageFault, type StorageFaultCode } from '@/platform/storage/storage-fault';

interface Kept {
  readonly lock: StoreLock | null;
  slots: readonly Slot[];
}

/** What the browser holds, as the tests see it. */
export const kept = new Map<string, Kept>();

/** The next saves fail in these ways, one after the other; null is a save that works. */
export const faults: (StorageFaultCode | null)[] = [];

/** The stores that were opened and not closed again. */
export const left = new Set<MemoryStore>();

function read(id: string): Kept {
  const found = kept.get(id);
  if (found === undefined) throw new StorageFault('missing');
  return found;
}

/** Stands for the databases of the browser: the same calls, and the same compare-and-swap. */
class MemoryStore {
  readonly id: string;

  constructor(id: string) {
    this.id = id;
    left.add(this);
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

  async readLock(): Promise<StoreLock | null> {
    return read(this.id).lock;
  }

  close(): void {
    left.delete(this);
  }
}

export async function createDraft(id: string, lock: StoreLock | null): Promise<MemoryStore> {
  kept.set(id, { lock, slots: [] });
  return new MemoryStore(id);
}

export async function openDraft(id: string): Promise<MemoryStore> {
  read(id);
  return new MemoryStore(id);
}

export async function deleteDraft(id: string): Promise<void> {
  kept.delete(id);
}

export async function listDrafts(): Promise<readonly string[]> {
  return [...kept.keys()];
}
