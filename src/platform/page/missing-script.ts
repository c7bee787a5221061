import { keepSafe } from './parting';

/** A page that is loaded anew much later would take by surprise whoever has gone on with it. */
const HOST_PATIENCE_MS = 4000;

function isReloaded(): boolean {
  const [arrival] = performance.getEntriesByType('navigation');
  return arrival instanceof PerformanceNavigationTiming && arrival.type === 'reload';
}

/**
 * Whether a load of the page would bring anything: on a weak line browsers call themselves online
 * all the same. The page may fetch nothing, but it may ask for its own icon.
 */
function isHostThere(): Promise<boolean> {
  const icon = document.querySelector<HTMLLinkElement>('link[rel=icon]');
  if (icon === null) return Promise.resolve(true);
  return new Promise((resolve) => {
    const image = new Image();
    image.addEventListener('load', () => resolve(true));
    image.addEventListener('error', () => resolve(false));
    setTimeout(() => resolve(false), HOST_PATIENCE_MS);
    image.src = icon.href;
  });
}

/**
 * Loads the page anew because a script of it is gone from the host, which most likely has a newer
 * build. Never where that would lose an answer, where the host cannot be reached, or twice: that the
 * page was reloaded is known to the browser, so nothing has to be noted anywhere.
 */
export async function reloadForMissing(isNothingHeld = false): Promise<boolean> {
  if (isReloaded() || !navigator.onLine || !(await isHostThere())) return false;
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
