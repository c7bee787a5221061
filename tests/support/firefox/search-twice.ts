import type { Browser } from 'puppeteer-core';
import { type Hit, type Marker, searchProfile } from '../profile-search';
import { withFolders } from '../profiles';
import { findFirefox, openAwake, startFirefox } from './start-firefox';

const firefox = findFirefox();

/** In CI a test that needs it fails instead. */
export const isWithoutFirefox = firefox === undefined && process.env['CI'] === undefined;
if (isWithoutFirefox) {
  console.log('T8 is not tried in Firefox: there is none. FIREFOX_PATH can name one.');
}

/** Firefox writes its session file each second, once something has changed. */
const UNTIL_WRITTEN_MS = 3500;

interface Visit {
  readonly site: string;
  readonly markers: readonly Marker[];
  /** Whatever a person does before the browser is closed; files go to the folder. */
  readonly act: (browser: Browser, downloads: string) => Promise<void>;
}

interface Found {
  readonly atOnce: readonly Hit[];
  readonly afterwards: readonly Hit[];
}

/** Searches a profile after a visit, and once more after the next start of the same Firefox. */
export async function searchTwice({ site, markers, act }: Visit): Promise<Found> {
  let found: Found = { atOnce: [], afterwards: [] };
  await withFolders(2, async (profile = '', downloads = '') => {
    const first = await startFirefox(firefox ?? '', profile, downloads);
    try {
      await act(first, downloads);
      await new Promise((resolve) => setTimeout(resolve, UNTIL_WRITTEN_MS));
    } finally {
      await first.close();
    }
    const atOnce = searchProfile(profile, markers);

    const second = await startFirefox(firefox ?? '', profile, downloads);
    await openAwake(await second.newPage(), `${site}help/`);
    await second.close();
    found = { atOnce, afterwards: searchProfile(profile, markers) };
  });
  return found;
}
