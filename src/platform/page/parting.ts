/**
 * `leave`: the page is left in a hurry. `delete`: everything is to be deleted. `hide`: the page goes
 * away, and may come again.
 */
export type Parting = 'leave' | 'delete' | 'hide';

const listeners = new Set<(parting: Parting) => void>();

/** Calls back before the page lets go of what it holds. Returns what stops it. */
export function onParting(listener: (parting: Parting) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function announceParting(parting: Parting): void {
  for (const listener of listeners) listener(parting);
}
