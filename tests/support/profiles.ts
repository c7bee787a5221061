import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { waitUntilAwake } from './answering';
import { type KillableBrowser, startKillableBrowser } from './killable-browser';

/** Lends folders that are gone afterwards, whatever happens. */
export async function withFolders(
  count: number,
  lend: (...folders: readonly string[]) => Promise<void>,
): Promise<void> {
  const folders = Array.from({ length: count }, () =>
    mkdtempSync(path.join(tmpdir(), 'both-ways-')),
  );
  const remove = () => {
    for (const folder of folders) {
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    }
  };
  try {
    await lend(...folders);
  } catch (error) {
    try {
      remove();
    } catch (left) {
      // A browser that still writes there must not hide what failed.
      console.error('A folder was left behind:', left);
    }
    throw error;
  }
  remove();
}

interface OpenedProfile {
  readonly killable: KillableBrowser;
  readonly page: Page;
}

/**
 * Starts a browser on a profile, opens a page in it and waits until it answers. Files that the page
 * makes go to a folder outside the profile, as they do for people.
 */
export async function openProfile(
  profile: string,
  downloads: string,
  address: string,
): Promise<OpenedProfile> {
  const killable = await startKillableBrowser(profile);
  const session = await killable.browser.newBrowserCDPSession();
  await session.send('Browser.setDownloadBehavior', {
    behavior: 'allow',
    downloadPath: downloads,
  });
  const page = killable.context.pages()[0] ?? (await killable.context.newPage());
  await page.goto(address);
  await waitUntilAwake(page);
  return { killable, page };
}
