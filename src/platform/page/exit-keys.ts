const PRESSES = 3;
const WITHIN_MS = 5000;

/**
 * Calls back when Shift is pressed three times within five seconds. Any other key in between starts
 * the count anew, so that going backwards with Shift and Tab never leaves the page. Returns what
 * stops it.
 */
export function onExitKeys(listener: () => void): () => void {
  let presses: number[] = [];
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Shift') {
      presses = [];
      return;
    }
    if (event.repeat) return;
    presses = [...presses.filter((at) => event.timeStamp - at < WITHIN_MS), event.timeStamp];
    if (presses.length < PRESSES) return;
    presses = [];
    listener();
  };
  document.addEventListener('keydown', onKey, { capture: true });
  return () => document.removeEventListener('keydown', onKey, { capture: true });
}
