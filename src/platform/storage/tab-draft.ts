/** The draft that ends with this tab: its name and what opens and fills it. */
export interface TabDraft {
  readonly id: string;
  readonly identity: string;
  readonly recipient: string;
}

const KEY = 'draft';

/**
 * Firefox writes what a tab stores into its session files, and keeps them for several sessions, but
 * not of a site that stores more than 2,048 letters in it. So the key is made longer, by spaces.
 */
const LENGTH = 4096;

/** The name of a draft's database. */
export function draftDatabase(id: string): string {
  return `draft-${id}`;
}

function isTabDraft(value: unknown): value is TabDraft {
  return (
    typeof value === 'object' &&
    value !== null &&
    ['id', 'identity', 'recipient'].every((key) => typeof Reflect.get(value, key) === 'string')
  );
}

export function readTabDraft(): TabDraft | null {
  try {
    const value: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? 'null');
    return isTabDraft(value) ? value : null;
  } catch {
    // Storage that is refused, or holds something else, holds no draft of ours.
    return null;
  }
}

/** @throws what the browser throws where it refuses or is full */
export function writeTabDraft(draft: TabDraft): void {
  sessionStorage.setItem(KEY, JSON.stringify(draft).padEnd(LENGTH));
}

/** Forgets the key of this tab's draft, but leaves the sealed draft where it is. */
export function dropTabKey(): void {
  try {
    sessionStorage.removeItem(KEY);
  } catch {
    // What was refused was never stored.
  }
}

/** Deletes this tab's draft and its key, if there is one. Returns at once. */
export function dropTabDraft(): void {
  const draft = readTabDraft();
  dropTabKey();
  if (draft === null) return;
  try {
    indexedDB.deleteDatabase(draftDatabase(draft.id));
  } catch {
    // Without its key nobody can open it.
  }
}
