const KEY = 'invite';

/**
 * The invite that is being answered in this tab. It holds no answer and no key that opens one, and it
 * is written only when somebody chooses to answer it.
 */
export function readInvite(): string | null {
  try {
    return sessionStorage.getItem(KEY);
  } catch {
    // Storage that is refused holds nothing of ours.
    return null;
  }
}

/** @throws what the browser throws where it refuses or is full */
export function writeInvite(link: string): void {
  sessionStorage.setItem(KEY, link);
}

export function dropInvite(): void {
  try {
    sessionStorage.removeItem(KEY);
  } catch {
    // What was refused was never stored.
  }
}
