import { trustScript } from '@/platform/page/own-policy';
import { onParting } from '@/platform/page/parting';

interface SiteAddresses {
  /** The service worker, and the folder whose pages it answers for. */
  readonly worker: string;
  readonly folder: string;
  /** The first script of the page: it tells the builds apart. */
  readonly entry: string;
}

/** Puts the newer build in place and loads it; called when somebody asks for it. */
export type TakeNewer = () => void;

/** A first visit has better things to load for a moment. */
const FIRST_VISIT_DELAY_MS = 2000;

function whenIdle(): Promise<void> {
  return new Promise((resolve) => {
    if ('requestIdleCallback' in window) requestIdleCallback(() => resolve(), { timeout: 2000 });
    else setTimeout(resolve, 0);
  });
}

/** Reloads once the waiting worker has taken over, or at once where another tab made it do so. */
function takeNewer(registration: ServiceWorkerRegistration): void {
  const { waiting } = registration;
  if (waiting === null) {
    location.reload();
    return;
  }
  waiting.addEventListener('statechange', () => {
    if (waiting.state === 'activated') location.reload();
  });
  waiting.postMessage({ kind: 'take' });
}

function watchForNewer(
  registration: ServiceWorkerRegistration,
  onNewer: (take: TakeNewer) => void,
): void {
  const offer = () => onNewer(() => takeNewer(registration));
  if (registration.waiting !== null) offer();
  registration.addEventListener('updatefound', () => {
    const { installing } = registration;
    installing?.addEventListener('statechange', () => {
      if (installing.state === 'installed' && registration.active !== null) offer();
    });
  });
  let { controller } = navigator.serviceWorker;
  navigator.serviceWorker.addEventListener('controllerchange', () => {
    // Another tab took the newer one; this one goes on with its own until it is asked.
    if (controller !== null) offer();
    ({ controller } = navigator.serviceWorker);
  });
}

/**
 * Lets the browser keep a copy of the site's files, and finds out when there is a newer build.
 * Nothing is replaced unasked. Where there are no service workers, or none is allowed, all stays as
 * it is.
 *
 * @param onNewer a newer build is copied and waits
 */
export async function keepCopy(
  { worker, folder, entry }: SiteAddresses,
  onNewer: (take: TakeNewer) => void,
): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  let hasParted = false;
  onParting(() => (hasParted = true));
  if (navigator.serviceWorker.controller === null) {
    await new Promise((resolve) => setTimeout(resolve, FIRST_VISIT_DELAY_MS));
  }
  await whenIdle();
  if (hasParted) return;
  const registration = await navigator.serviceWorker.register(trustScript(worker), {
    scope: folder,
    updateViaCache: 'none',
  });
  if (hasParted) {
    await registration.unregister();
    return;
  }
  watchForNewer(registration, onNewer);
  navigator.serviceWorker.controller?.postMessage({ kind: 'running', entry });
  await registration.update();
}
