import { StorageFault } from './storage-fault';
import { within } from './within';

export interface EditorLock {
  readonly release: () => void;
}

interface LockWish {
  /** How long to wait for another tab to let go. */
  readonly patienceMs: number;
  /** Whether to take it from a tab that does not let go. */
  readonly steal: boolean;
  /** Another tab has taken it. */
  readonly onLost: () => void;
}

/** How much longer than its patience a request may go without any answer at all. */
const SILENCE_MS = 3000;

function isTooLate(error: unknown): boolean {
  return error instanceof DOMException && ['TimeoutError', 'AbortError'].includes(error.name);
}

async function request(
  name: string,
  options: LockOptions,
  patienceMs: number,
  onLost: () => void,
): Promise<EditorLock | null> {
  let isGivenUp = false;
  const asked = new Promise<EditorLock | null>((resolve, reject) => {
    let isHeld = false;
    navigator.locks
      .request(name, options, () => {
        if (isGivenUp) return undefined;
        isHeld = true;
        return new Promise<void>((release) => resolve({ release }));
      })
      .catch((error: unknown) => {
        if (isHeld) onLost();
        else if (isTooLate(error)) resolve(null);
        else reject(error instanceof Error ? error : new StorageFault('unknown'));
      });
  });
  try {
    return await within(asked, patienceMs + SILENCE_MS);
  } catch (error) {
    isGivenUp = true;
    throw error;
  }
}

/**
 * Asks to be the one tab that edits a draft.
 *
 * Without the browser's locks every tab may edit; that no save is lost rests on the comparison in
 * `DraftStore.save`, not on this.
 *
 * @returns the lock, or null if another tab holds it
 * @throws what the browser throws where it gives no locks, or `timeout` where it gives no answer
 */
export async function takeEditorLock(id: string, wish: LockWish): Promise<EditorLock | null> {
  // Browsers have no locks for pages that came without https.
  if (!('locks' in navigator)) return { release: () => undefined };
  const name = `edit-${id}`;
  const signal = AbortSignal.timeout(wish.patienceMs);
  const lock = await request(name, { signal }, wish.patienceMs, wish.onLost);
  if (lock !== null || !wish.steal) return lock;
  return request(name, { steal: true }, 0, wish.onLost);
}
