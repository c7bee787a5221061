/** Whose turn it is where two people pass one device; a word, and nothing about either of them. */
export type Turn = 'second' | 'both';

const KEY = 'turn';

export function readTurn(): Turn | null {
  try {
    const turn = sessionStorage.getItem(KEY);
    return turn === 'second' || turn === 'both' ? turn : null;
  } catch {
    // Storage that is refused holds nothing of ours.
    return null;
  }
}

/** Where the browser refuses it, the page begins at its start again: no part is lost by that. */
export function writeTurn(turn: Turn): void {
  try {
    sessionStorage.setItem(KEY, turn);
  } catch {
    // Both parts are found by their codes alone.
  }
}

export function dropTurn(): void {
  try {
    sessionStorage.removeItem(KEY);
  } catch {
    // What was refused was never stored.
  }
}
