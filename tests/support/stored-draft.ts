import { Decrypter } from 'age-encryption';
import { expect, type Page } from '@playwright/test';
import type { Draft } from '@/domain/keeping/kept';

interface StoredDraft {
  readonly id: string;
  readonly slots: readonly { readonly revision: number; readonly sealed: readonly number[] }[];
  readonly sealedIdentity: readonly number[] | null;
}

/** Reads what the browser stored, past everything of the app; run on any page of the site. */
export function readStoredDrafts(page: Page): Promise<StoredDraft[]> {
  return page.evaluate(async () => {
    const settle = <Value>(request: IDBRequest<Value>) =>
      new Promise<Value>((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(request.error ?? new Error('no reason')));
      });
    const names = (await indexedDB.databases()).map(({ name = '' }) => name);
    const found: StoredDraft[] = [];
    for (const name of names.filter((known) => known.startsWith('draft-'))) {
      const database = await settle(indexedDB.open(name));
      const transaction = database.transaction(['slots', 'lock']);
      const [slots, locks] = (await Promise.all([
        settle(transaction.objectStore('slots').getAll()),
        settle(transaction.objectStore('lock').getAll()),
      ])) as [{ revision: number; sealed: Uint8Array }[], { sealedIdentity: Uint8Array }[]];
      database.close();
      found.push({
        id: name.slice('draft-'.length),
        slots: slots
          .toSorted((a, b) => b.revision - a.revision)
          .map(({ revision, sealed }) => ({ revision, sealed: [...sealed] })),
        sealedIdentity: locks[0] === undefined ? null : [...locks[0].sealedIdentity],
      });
    }
    return found;
  });
}

/**
 * Waits until the one draft of a page has been saved and is saved no further: answers that are given
 * faster than any person gives them are saved when the last of them is a moment old.
 */
export async function waitUntilAllIsSaved(page: Page): Promise<void> {
  let before = 0;
  await expect
    .poll(
      async () => {
        const revision = (await readStoredDrafts(page))[0]?.slots[0]?.revision ?? 0;
        const isSettled = revision > 0 && revision === before;
        before = revision;
        return isSettled;
      },
      { intervals: [1000] },
    )
    .toBe(true);
}

async function decrypt(
  sealed: readonly number[],
  addKey: (decrypter: Decrypter) => void,
): Promise<string> {
  const decrypter = new Decrypter();
  addKey(decrypter);
  return decrypter.decrypt(Uint8Array.from(sealed), 'text');
}

/** Opens what is sealed under a code by the library alone. */
export function openByCode(sealed: readonly number[], code: string): Promise<string> {
  return decrypt(sealed, (decrypter) => decrypter.addPassphrase(code));
}

/** Opens the newest save of a draft by the library alone. */
export async function openNewest({ slots }: StoredDraft, identity: string): Promise<Draft> {
  const [newest] = slots;
  if (newest === undefined) throw new Error('nothing was saved');
  const text = await decrypt(newest.sealed, (decrypter) => decrypter.addIdentity(identity));
  return JSON.parse(text) as Draft;
}

/** Opens the one draft of a page, kept under a code, as it was last saved. */
export async function openOnlyDraft(page: Page, code: string): Promise<Draft> {
  await waitUntilAllIsSaved(page);
  const [stored] = await readStoredDrafts(page);
  if (stored === undefined) throw new Error('nothing is stored');
  return openNewest(stored, await openByCode(stored.sealedIdentity ?? [], code));
}
