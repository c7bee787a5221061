import { expect, test } from '@playwright/test';
import type { KeptIn } from '../support/answering';
import { visitInFirefox } from '../support/firefox/firefox-visit';
import { isWithoutFirefox, searchTwice } from '../support/firefox/search-twice';
import { openAwake, waitForWords } from '../support/firefox/start-firefox';
import { listMarkers, namesOf } from '../support/profile-search';

const typed = {
  code: 'kumquat zeppelin for drafts',
  fileCode: 'quokka xylophone for files',
  sentence: 'The marmalade evening by the harbour',
};
const markers = listMarkers(typed);
const modes: readonly KeptIn[] = ['tab', { code: typed.code }, 'nowhere'];

test('T8 a profile of Firefox holds nothing of answers, wherever they were kept', async ({
  baseURL: site = '',
}, { project }) => {
  test.skip(isWithoutFirefox, 'there is no Firefox');
  test.setTimeout(240_000);
  const { atOnce, afterwards } = await searchTwice({
    site,
    markers,
    act: async (firefox) => {
      for (const keptIn of modes) {
        const page = await firefox.newPage();
        await openAwake(page, `${site}take/`);
        await visitInFirefox(page, keptIn, typed);
        if (keptIn !== 'tab') continue;
        await page.reload();
        await waitForWords(page, 'Your picture');
      }
    },
  });
  if (project.name === 'leaky') {
    expect(namesOf(afterwards)).toEqual(['answers', 'code', 'fileCode', 'key', 'sentence']);
    return;
  }
  expect(atOnce).toEqual([]);
  expect(afterwards).toEqual([]);
});
