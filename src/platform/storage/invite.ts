const KEY = 'invite';

/** Where the browser stores nothing, the invite lasts as long as this document. */
let unstored: string | null = null;

/**
 * The invite that is being answered in this tab. It holds no answer and no key that opens one, and it
 * is written only when somebody chooses to answer it.
 */
export function readInvite(): string | null {
  try {
    return sessionStorage.getItem(KEY) ?? unstored;
  } catch {
    // Storage that is refused holds nothing of ours.
    return unstored;
  }
}

/** Keeps the invite for this tab. Where the browser refuses, a reload loses it, and nothing else. */
export function writeInvite(link: string): void {
  unstored = null;
  try {
    sessionStorage.setItem(KEY, link);
  } catch {
    // The page says where an invite is not there any more.
    unstored = link;
  }
}

export function dropInvite(): void {
  unstored = null;
  try {
    sessionStorage.removeItem(KEY);
  } catch {
    // What was refused was never stored.
  }
}
