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

function request(
  name: string,
  options: LockOptions,
  onLost: () => void,
): Promise<EditorLock | null> {
  return new Promise((resolve) => {
    let isHeld = false;
    navigator.locks
      .request(name, options, () => {
        isHeld = true;
        return new Promise<void>((release) => resolve({ release }));
      })
      .catch(() => {
        if (isHeld) onLost();
        else resolve(null);
      });
  });
}

/**
 * Asks to be the one tab that edits a draft.
 *
 * Without the browser's locks every tab may edit; that no save is lost rests on the comparison in
 * `DraftStore.save`, not on this.
 *
 * @returns the lock, or null if another tab holds it
 */
export async function takeEditorLock(id: string, wish: LockWish): Promise<EditorLock | null> {
  // Browsers have no locks for pages that came without https.
  if (!('locks' in navigator)) return { release: () => undefined };
  const name = `edit-${id}`;
  const signal = AbortSignal.timeout(wish.patienceMs);
  const lock = await request(name, { signal }, wish.onLost);
  if (lock !== null || !wish.steal) return lock;
  return request(name, { steal: true }, wish.onLost);
}
