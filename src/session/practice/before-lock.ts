/** What is still to be kept before a practice is locked. */
const keepers = new Set<() => Promise<unknown>>();

/** A lock waits no longer than this: who locks is often in a hurry. */
const PATIENCE_MS = 2000;

/** Says what has to be kept before a lock. Returns what takes it back. */
export function keepBeforeLock(keep: () => Promise<unknown>): () => void {
  keepers.add(keep);
  return () => keepers.delete(keep);
}

/** Resolves when all of it was kept or could not be, and after two seconds at the latest. */
export async function settleBeforeLock(): Promise<void> {
  const kept = Promise.allSettled([...keepers].map((keep) => keep()));
  const late = new Promise((resolve) => {
    setTimeout(resolve, PATIENCE_MS);
  });
  await Promise.race([kept, late]);
}
