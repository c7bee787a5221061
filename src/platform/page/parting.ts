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

/** Saves what it holds; resolves to whether a load of the page would bring all of it back. */
type Holder = () => Promise<boolean>;

const holders = new Set<Holder>();

/** Whoever holds answers that are stored says so here. Returns what ends that. */
export function holdAnswers(holder: Holder): () => void {
  holders.add(holder);
  return () => holders.delete(holder);
}

/** Saves everything that can be; resolves to whether there is something, and all of it is stored. */
export async function keepSafe(): Promise<boolean> {
  const kept = await Promise.all([...holders].map((holder) => holder()));
  return kept.length > 0 && kept.every(Boolean);
}
