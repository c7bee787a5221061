import type { Page } from '@playwright/test';
import { writePart } from '@/domain/keeping/part-text';
import { waitUntilAwake } from './answering';
import { packetOf } from './comparing';
import { sealText } from './sealed-files';
import type { Taker } from './slow-comparer';

export interface PlantedPart {
  readonly taker: Taker;
  readonly code: string;
  /** YYYY-MM-DD; today where nothing else is said. */
  readonly day?: string;
}

/**
 * Stores sealed parts as two turns would have left them, past the app and without its wait, and
 * opens the page that looks at them.
 */
export async function plantParts(page: Page, parts: readonly PlantedPart[]): Promise<void> {
  await page.goto('/together/look/');
  await waitUntilAwake(page);
  const today = new Date().toISOString().slice(0, 10);
  const sealed = await Promise.all(
    parts.map(async ({ taker, code, day = today }) => [
      ...(await sealText(writePart(packetOf(taker), day), code)),
    ]),
  );
  await page.evaluate(async (files) => {
    for (const [index, bytes] of files.entries()) {
      const opening = indexedDB.open(`draft-00000000000000f${index}`, 1);
      opening.addEventListener('upgradeneeded', () => {
        opening.result.createObjectStore('slots');
        opening.result.createObjectStore('broken', { autoIncrement: true });
        opening.result.createObjectStore('lock');
      });
      await new Promise((resolve, reject) => {
        opening.addEventListener('success', resolve);
        opening.addEventListener('error', reject);
      });
      const database = opening.result;
      const writing = database.transaction('slots', 'readwrite');
      writing.objectStore('slots').put({ revision: 1, sealed: Uint8Array.from(bytes) }, 0);
      await new Promise((resolve, reject) => {
        writing.addEventListener('complete', resolve);
        writing.addEventListener('error', reject);
      });
      database.close();
    }
  }, sealed);
}
