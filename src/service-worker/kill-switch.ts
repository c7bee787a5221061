declare const self: ServiceWorkerGlobalScope;

const prefix = `files ${new URL('./', self.location.href).pathname} `;

/**
 * Takes the place of a worker that must go: it removes the copies and itself. It knows nothing of
 * drafts, which lie elsewhere. It imports nothing, so that no fault of another file is in it.
 */
self.addEventListener('install', (event) => event.waitUntil(self.skipWaiting()));

self.addEventListener('activate', (event) => {
  const leave = async () => {
    const ours = (await caches.keys()).filter((name) => name.startsWith(prefix));
    await Promise.all(ours.map((name) => caches.delete(name)));
    await self.registration.unregister();
  };
  event.waitUntil(leave());
});
