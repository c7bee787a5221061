let hasStarted = false;

/** Says that a draft was started, or gone on with, in this document. */
export function markStarted(): void {
  hasStarted = true;
}

/**
 * Whether the draft of this tab may be shown without being asked for: after a reload, after the
 * browser had put the tab to sleep, or where it was under way in this very document. Never to who
 * comes here anew, or by Back from elsewhere.
 */
export function mayResume(): boolean {
  const [arrival] = performance.getEntriesByType('navigation');
  const isReload = arrival instanceof PerformanceNavigationTiming && arrival.type === 'reload';
  const wasAsleep = Reflect.get(document, 'wasDiscarded') === true;
  return hasStarted || isReload || wasAsleep;
}
