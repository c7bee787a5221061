import {
  copyFiles,
  dropOlder,
  findInOthers,
  findOwn,
  isOwn,
  markUsed,
  stopCopying,
} from './copies';

declare const self: ServiceWorkerGlobalScope;

const scope = new URL('./', self.location.href).href;
let isFirst = false;

/** A page is the file of its folder; what this build does not know may be newer than it. */
async function answerPage(request: Request): Promise<Response> {
  const { href, origin, pathname, search } = new URL(request.url);
  const address = origin + pathname.replace(/\/index\.html$/, '/');
  const page = (await findOwn(address)) ?? (await findOwn(href));
  if (page !== undefined) return page;
  if (isOwn(`${address}/`)) return Response.redirect(`${address}/${search}`, 308);
  try {
    return await fetch(request);
  } catch (error) {
    const missing = await findOwn(`${scope}404.html`);
    if (missing === undefined) throw error;
    return new Response(missing.body, { status: 404, headers: missing.headers });
  }
}

async function answerFile(request: Request): Promise<Response> {
  const { url } = request;
  return (await findOwn(url)) ?? (await findInOthers(url)) ?? fetch(request);
}

/** A tab runs this build. If it is the only one, nothing needs the older ones any more. */
async function tidy(entry: string): Promise<void> {
  if (!isOwn(entry)) return;
  const tabs = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  if (tabs.filter(({ url }) => url.startsWith(scope)).length <= 1) await dropOlder();
}

async function take(): Promise<void> {
  // First, so that a newer build which is being copied at this moment does not drop this one.
  await markUsed();
  await self.skipWaiting();
}

self.addEventListener('install', (event) => {
  isFirst = self.registration.active === null;
  event.waitUntil(copyFiles(event));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(markUsed());
  // The tab of a first visit works without a connection at once. Later ones are never taken over.
  if (isFirst) event.waitUntil(self.clients.claim());
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || !request.url.startsWith(scope)) return;
  event.respondWith(request.mode === 'navigate' ? answerPage(request) : answerFile(request));
});

self.addEventListener('message', (event) => {
  const said = event.data as { readonly kind?: unknown; readonly entry?: unknown } | null;
  if (said?.kind === 'take') event.waitUntil(take());
  if (said?.kind === 'stop') stopCopying();
  if (said?.kind === 'running' && typeof said.entry === 'string') {
    event.waitUntil(tidy(said.entry));
  }
});
