import { keepSafe } from './parting';

function isReloaded(): boolean {
  const [arrival] = performance.getEntriesByType('navigation');
  return arrival instanceof PerformanceNavigationTiming && arrival.type === 'reload';
}

/**
 * Loads the page anew because a script of it is gone from the host, which most likely has a newer
 * build. Never where that would lose an answer, without a connection, or twice: that the page was
 * reloaded is known to the browser, so nothing has to be noted anywhere.
 */
export async function reloadForMissing(isNothingHeld = false): Promise<boolean> {
  if (isReloaded() || !navigator.onLine) return false;
  if (!isNothingHeld && !(await keepSafe())) return false;
  location.reload();
  return true;
}

/**
 * Saves as soon as a script does not come, and loads the page anew where nobody else deals with it.
 * Whoever can say on the page what is missing does that, and calls `reloadForMissing`.
 */
export function watchForMissing(): void {
  const missing = new Set<unknown>();
  window.addEventListener('vite:preloadError', ({ payload }) => {
    missing.add(payload);
    void keepSafe();
  });
  window.addEventListener('unhandledrejection', (event) => {
    if (!missing.has(event.reason)) return;
    event.preventDefault();
    void reloadForMissing();
  });
}
