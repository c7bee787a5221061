import { knowsPlace, readStep } from './entries';

let hasStarted = false;

/** Says that a draft was started, or gone on with, in this document. */
export function markStarted(): void {
  hasStarted = true;
}

/** Whether this page was loaded again, by hand or by a browser that had put the tab to sleep. */
function isLoadedAgain(): boolean {
  const [arrival] = performance.getEntriesByType('navigation');
  const isReload = arrival instanceof PerformanceNavigationTiming && arrival.type === 'reload';
  return isReload || Reflect.get(document, 'wasDiscarded') === true;
}

/**
 * Whether the draft of this tab may be shown without being asked for: where the present entry stands
 * in the questions and the page was loaded again or the draft was under way in this very document;
 * and where the page was loaded again and a crash took the entry's place from it. Never to who comes
 * here anew, or by Back from elsewhere.
 */
export function mayResume(): boolean {
  return knowsPlace() ? readStep() > 0 && (hasStarted || isLoadedAgain()) : isLoadedAgain();
}
