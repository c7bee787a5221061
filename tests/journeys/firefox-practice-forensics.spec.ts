import { expect, test } from '@playwright/test';
import {
  lockTwice,
  openNoteAgain,
  practiseInFirefox,
  workWithTwoInFirefox,
} from '../support/firefox/practise-in-firefox';
import { isWithoutFirefox, searchTwice } from '../support/firefox/search-twice';
import { openAwake } from '../support/firefox/start-firefox';
import { listMarkers, namesOf } from '../support/profile-search';

// Firefox packs what a site stores: four letters that came before are left out where they come again.
const typed = {
  passphrase: 'kumquat zeppelin by gaslight',
  pseudonym: 'Quokka under umbrellas',
  note: 'Xylophone 4711',
  client: 'Marzipan, third floor',
  words: 'Bassoons at breakfast',
  picture: 'Tangerine velvet',
};
const markers = listMarkers(typed);

for (const ending of ['locked', 'closed'] as const) {
  test(`T8 a profile of Firefox holds nothing of a practice that was ${ending}`, async ({
    baseURL: site = '',
  }, { project }) => {
    test.skip(isWithoutFirefox, 'there is no Firefox');
    test.setTimeout(180_000);
    const { atOnce, afterwards } = await searchTwice({
      site,
      markers,
      act: async (firefox, downloads) => {
        const page = await firefox.newPage();
        await openAwake(page, `${site}practice/`);
        await practiseInFirefox(page, typed, downloads);
        await workWithTwoInFirefox(page, typed);
        // Either way a field is left full: Firefox would keep it with the tab.
        if (ending === 'locked') await lockTwice(page, typed.passphrase);
        else await openNoteAgain(page, typed);
      },
    });
    if (project.name === 'leaky') {
      expect(namesOf(afterwards)).toEqual(Object.keys(typed).toSorted());
      return;
    }
    expect(atOnce).toEqual([]);
    expect(afterwards).toEqual([]);
  });
}
