import { announceParting } from '@/platform/page/parting';
import { tellTabs } from '@/platform/page/tabs';
import { within } from './within';

const PATIENCE_MS = 5000;

/** How long a worker that is copying files may take to stop. */
const STOP_PATIENCE_MS = 2000;

/** What the browser may hold for a site. */
export type Leftover = 'databases' | 'files' | 'storage' | 'worker';

async function attempt(step: () => Promise<unknown>): Promise<void> {
  // What does not work is found by looking afterwards, not by what it says.
  await within(step(), PATIENCE_MS).catch(() => undefined);
}

function deleteDatabase(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name);
    request.addEventListener('success', () => resolve());
    request.addEventListener('error', () => reject(request.error ?? new Error(name)));
  });
}

/** Ends a service worker. One that is still copying files would go on, so it is told to stop first. */
async function endWorker(registration: ServiceWorkerRegistration): Promise<void> {
  const { installing } = registration;
  installing?.postMessage({ kind: 'stop' });
  await registration.unregister();
  if (!installing || installing.state === 'redundant') return;
  const stopped = new Promise<void>((resolve) => {
    installing.addEventListener('statechange', () => {
      if (installing.state === 'redundant') resolve();
    });
  });
  await within(stopped, STOP_PATIENCE_MS).catch(() => undefined);
}

async function findLeftovers(): Promise<readonly Leftover[]> {
  const checks: readonly (readonly [Leftover, () => Promise<number>])[] = [
    ['databases', async () => (await indexedDB.databases()).length],
    ['files', async () => ('caches' in globalThis ? (await caches.keys()).length : 0)],
    ['storage', async () => localStorage.length + sessionStorage.length],
    [
      'worker',
      async () =>
        'serviceWorker' in navigator
          ? (await navigator.serviceWorker.getRegistrations()).length
          : 0,
    ],
  ];
  const found = await Promise.all(
    checks.map(async ([leftover, count]) => {
      // What cannot be looked at cannot be called empty.
      const left = await within(count(), PATIENCE_MS).catch(() => 1);
      return left === 0 ? [] : [leftover];
    }),
  );
  return found.flat();
}

/**
 * Deletes everything this site holds in this browser, in this order: other tabs let go, databases,
 * service worker, caches, local and session storage; then looks whether anything is left. The bytes
 * on the disk are the browser's business: this says nothing about them.
 *
 * @returns what is still there; empty when nothing was found
 */
export async function deleteEverything(): Promise<readonly Leftover[]> {
  await attempt(async () => tellTabs({ kind: 'delete' }));
  await attempt(async () => announceParting('delete'));
  await attempt(async () => {
    const databases = await indexedDB.databases();
    await Promise.all(databases.map(({ name }) => name && deleteDatabase(name)));
  });
  if ('serviceWorker' in navigator) {
    await attempt(async () => {
      const workers = await navigator.serviceWorker.getRegistrations();
      await Promise.all(workers.map(endWorker));
    });
  }
  if ('caches' in globalThis) {
    await attempt(async () => Promise.all((await caches.keys()).map((key) => caches.delete(key))));
  }
  await attempt(async () => localStorage.clear());
  await attempt(async () => sessionStorage.clear());
  return findLeftovers();
}
