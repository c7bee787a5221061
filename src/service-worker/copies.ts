import { PrecacheController } from 'workbox-precaching/PrecacheController.js';

declare const self: ServiceWorkerGlobalScope;

const scope = new URL('./', self.location.href);

/** Other sites may live on the same host: the folder is part of the name. */
const prefix = `files ${scope.pathname} `;
const ownName = prefix + __BUILD_ID__;
/** A build that some tab runs, or ran, has this beside its files. */
const usedMark = new URL('used', scope).href;
const lookUp = { ignoreVary: true };

let isStopped = false;

const controller = new PrecacheController({
  cacheName: ownName,
  plugins: [
    {
      requestWillFetch: async ({ request }) => {
        if (isStopped) throw new Error('stopped');
        return request;
      },
    },
  ],
});
const files = __BUILT_FILES__;
controller.addToCacheList(files);

/** As many as browsers ask one host for at a time; the controller's own way is one by one. */
const AT_ONCE = 6;

async function listOurs(): Promise<readonly string[]> {
  return (await caches.keys()).filter((name) => name.startsWith(prefix));
}

/** A build that was never accepted was never in use: a newer one takes its place. */
async function dropNeverUsed(): Promise<void> {
  for (const name of await listOurs()) {
    const isInUse =
      name === ownName || (await caches.match(usedMark, { cacheName: name })) !== undefined;
    if (!isInUse) await caches.delete(name);
  }
}

async function copyFile(
  { url, revision, integrity }: BuiltFile,
  event: ExtendableEvent,
): Promise<void> {
  const request = new Request(url, {
    integrity,
    // What is named by its content may come from the browser's own cache.
    cache: revision === null ? 'default' : 'reload',
    credentials: 'same-origin',
  });
  const params = { cacheKey: controller.getCacheKeyForURL(url) };
  await Promise.all(controller.strategy.handleAll({ params, request, event }));
}

/** Ends only when nothing is under way any more: a file that comes late would make a cache anew. */
async function copyAll(event: ExtendableEvent): Promise<void> {
  const left = [...files];
  const copyRest = async () => {
    try {
      for (let next = left.pop(); next !== undefined; next = left.pop()) {
        await copyFile(next, event);
      }
    } catch (error) {
      isStopped = true;
      throw error;
    }
  };
  const ends = await Promise.allSettled(Array.from({ length: AT_ONCE }, copyRest));
  const failed = ends.find((end) => end.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
}

/** Whether an address is that of a file of this build. */
export function isOwn(address: string): boolean {
  return controller.getCacheKeyForURL(address) !== undefined;
}

/** Copies every file of this build, or none: each must be just what the build wrote. */
export async function copyFiles(event: ExtendableEvent): Promise<void> {
  try {
    await copyAll(event);
    if (isStopped) throw new Error('stopped');
  } catch (error) {
    await caches.delete(ownName);
    throw error;
  }
  await dropNeverUsed();
}

/** Everything is being deleted: what is not copied yet must not be. */
export function stopCopying(): void {
  isStopped = true;
}

export async function markUsed(): Promise<void> {
  if (!(await caches.has(ownName))) return;
  await (await caches.open(ownName)).put(usedMark, new Response());
}

/** A file of this build. A cache that is gone is not made anew by looking into it. */
export async function findOwn(address: string): Promise<Response | undefined> {
  const key = controller.getCacheKeyForURL(address);
  return key === undefined ? undefined : caches.match(key, { ...lookUp, cacheName: ownName });
}

/** A file of another build, for a tab that still runs that one: its name says what is in it. */
export async function findInOthers(address: string): Promise<Response | undefined> {
  for (const name of await listOurs()) {
    const found = await caches.match(address, { ...lookUp, cacheName: name });
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Deletes the files of older builds, in the order in which browsers list them: the oldest first. */
export async function dropOlder(): Promise<void> {
  const ours = await listOurs();
  for (const name of ours.slice(0, Math.max(0, ours.indexOf(ownName)))) await caches.delete(name);
}
