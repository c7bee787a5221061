import { expect, test } from '@playwright/test';
import type { KeptIn } from '../support/answering';
import { visitInFirefox } from '../support/firefox/firefox-visit';
import {
  findFirefox,
  openAwake,
  startFirefox,
  waitForWords,
} from '../support/firefox/start-firefox';
import { type Hit, listMarkers, searchProfile } from '../support/profile-search';
import { withFolders } from '../support/profiles';

const typed = {
  code: 'kumquat zeppelin for drafts',
  fileCode: 'quokka xylophone for files',
  sentence: 'The marmalade evening by the harbour',
};
const markers = listMarkers(typed);
const modes: readonly KeptIn[] = ['tab', { code: typed.code }, 'nowhere'];
const firefox = findFirefox();
const isSkipped = firefox === undefined && process.env['CI'] === undefined;
if (isSkipped) console.log('T8 is not tried in Firefox: there is none. FIREFOX_PATH can name one.');

/** Firefox writes its session file each second, once something has changed. */
const UNTIL_WRITTEN_MS = 3500;

const named = (hits: readonly Hit[]): string[] => [...new Set(hits.map(({ marker }) => marker))];

test('T8 a profile of Firefox holds nothing of answers, wherever they were kept', async ({
  baseURL,
}, { project }) => {
  test.skip(isSkipped, 'there is no Firefox');
  test.setTimeout(240_000);
  await withFolders(2, async (profile = '', downloads = '') => {
    const first = await startFirefox(firefox ?? '', profile, downloads);
    for (const keptIn of modes) {
      const page = await first.newPage();
      await openAwake(page, `${baseURL ?? ''}take/`);
      await visitInFirefox(page, keptIn, typed);
      if (keptIn !== 'tab') continue;
      await page.reload();
      await waitForWords(page, 'Your picture');
    }
    await new Promise((resolve) => setTimeout(resolve, UNTIL_WRITTEN_MS));
    await first.close();
    const atOnce = searchProfile(profile, markers);

    const second = await startFirefox(firefox ?? '', profile, downloads);
    await openAwake(await second.newPage(), `${baseURL ?? ''}help/`);
    await second.close();
    const afterwards = searchProfile(profile, markers);

    if (project.name === 'leaky') {
      const planted = ['answers', 'code', 'fileCode', 'key', 'sentence'];
      expect(named(afterwards).toSorted()).toEqual(planted);
      return;
    }
    expect(atOnce).toEqual([]);
    expect(afterwards).toEqual([]);
  });
});
