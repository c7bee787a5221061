import type { Page } from '@playwright/test';

/** Everything that the site has in the browser, with its contents, as one text. */
export async function readStorage(page: Page): Promise<string> {
  const stored = await page.evaluate(async () => {
    const settle = <Value>(request: IDBRequest<Value>) =>
      new Promise<Value>((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(request.error ?? new Error('no reason')));
      });
    const plain = (_: string, value: unknown) => (value instanceof Uint8Array ? [...value] : value);
    const databases: Record<string, unknown> = {};
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await settle(indexedDB.open(name));
      for (const store of database.objectStoreNames) {
        const rows = database.transaction(store).objectStore(store);
        databases[`${name}/${store}`] = await settle(rows.getAll());
      }
      database.close();
    }
    const local = { ...localStorage };
    const session = { ...sessionStorage };
    const files = await caches.keys();
    return JSON.stringify({ databases, local, session, files, cookies: document.cookie }, plain);
  });
  const cookies = await page.context().cookies();
  return `${stored}${JSON.stringify(cookies)}`;
}

/** What `readStorage` gives for a browser in which the site has nothing. */
export const NOTHING_STORED = '{"databases":{},"local":{},"session":{},"files":[],"cookies":""}[]';
