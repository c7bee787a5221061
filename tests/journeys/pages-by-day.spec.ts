import { test } from '../support/journey';
import { checkAxeAtWidths, shownPages } from '../support/shown-pages';

test.use({ allowed: ['/nowhere/'] });

// Colours are the same in every language, so that one build stands for all.
for (const { address } of shownPages) {
  test(`the page ${address} has no axe finding, narrow and wide, light`, async ({ page }) => {
    await checkAxeAtWidths(page, address, 'light');
  });
}
